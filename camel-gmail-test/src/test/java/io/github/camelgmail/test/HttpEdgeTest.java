package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelgmail.test.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients do at the edge of HTTP and beyond: the server answers or hangs up, and goes on. */
class HttpEdgeTest {

    private static final String ALICE = "alice@example.com";
    private static final String PROFILE = "gmail/v1/users/me/profile";
    private static final String HOST =
            "Host: 127.0.0.1\r\nAuthorization: Bearer alice@example.com\r\nConnection: close\r\n";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static EmbeddedGmail gmail;
    private static EmbeddedGmail impatient;

    @BeforeAll
    static void start() {
        gmail = EmbeddedGmail.builder().mailbox(ALICE).start();
        impatient = EmbeddedGmail.builder().mailbox(ALICE).patience(PATIENCE).start();
    }

    @AfterEach
    void itGoesOn() {
        assertThat(new PlainHttp(gmail, ALICE).get(PROFILE).statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        gmail.close();
        impatient.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND"})
    void aVerbThatNoMethodHasIsNotFoundInGmailsShape(String verb) throws IOException {
        assertThat(exchange(verb + " /" + PROFILE + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 404")
                .contains("\"error\"", "NOT_FOUND");
    }

    @Test
    void anAnswerToHeadHasNoBody() throws IOException {
        assertThat(exchange("HEAD /" + PROFILE + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 404")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\r\n\r\n",
                "GET\r\n\r\n",
                "GET /gmail/v1/users/%zz/profile HTTP/1.1\r\n\r\n",
                "GET /gmail/v1/users/me/profile HTTP/1.1\r\nno colon\r\n\r\n",
                "POST /batch HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
                "POST /batch HTTP/1.1\r\nContent-Length: five\r\n\r\n",
                "POST /batch HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
                "POST /batch HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST /batch HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "CONNECT example.com:443 HTTP/1.1\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nConnection: close\r\n\r\n"
            })
    void whatIsNoHttpIsRefusedOrHungUpOn(String request) throws IOException {
        assertThat(exchange(request)).doesNotContain("\tat ", "io.github", "java.", "HTTP/1.1 200", "HTTP/1.1 500");
    }

    @Test
    void absurdHeadersAreRefused() throws IOException {
        String many =
                IntStream.range(0, 5_000).mapToObj(i -> "X" + i + ": 1\r\n").collect(Collectors.joining());
        String large = "X: " + "x".repeat(2_000_000) + "\r\n";

        assertThat(exchange("GET /" + PROFILE + " HTTP/1.1\r\n" + HOST + many + "\r\n"))
                .doesNotContain("200 OK");
        assertThat(exchange("GET /" + PROFILE + " HTTP/1.1\r\n" + HOST + large + "\r\n"))
                .doesNotContain("200 OK");
    }

    @Test
    void absurdUrlsAreRefused() throws IOException {
        String id = "f".repeat(100_000);

        assertThat(exchange("GET /gmail/v1/users/me/messages/" + id + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 4");
        assertThat(exchange("GET /" + PROFILE + "?q=" + id.repeat(20) + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .doesNotContain("200 OK");
        assertThat(gmail.journal().requests())
                .allMatch(request -> request.path().length() <= 2_000);
    }

    @Test
    void aHeadThatNeverEndsLosesItsConnection() throws IOException {
        try (RawSocket slow = new RawSocket(impatient)) {
            assertThat(slow.send("GET /" + PROFILE + " HTTP/1.1\r\nX: ").rest()).doesNotContain("200");
        }
        assertThat(new PlainHttp(impatient, ALICE).get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatNeverEndsLosesItsConnection() throws IOException {
        try (RawSocket slow = new RawSocket(impatient)) {
            String head = "POST /gmail/v1/users/me/messages HTTP/1.1\r\n" + HOST + "Content-Length: 1000\r\n\r\n";

            assertThat(slow.send(head + "{\"raw\":").rest()).doesNotContain("200");
        }
        assertThat(impatient.mailbox(ALICE).messages()).isEmpty();
    }

    @Test
    void anAnswerThatIsHeldBackLongerThanThePatienceStillArrives() {
        impatient
                .faults()
                .add(Fault.latency(PATIENCE.plusMillis(300)).on("getProfile").times(1));

        assertThat(new PlainHttp(impatient, ALICE).get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void aPatienceMustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddedGmail.builder().patience(Duration.ZERO));
    }

    private static String exchange(String request) throws IOException {
        try (RawSocket socket = new RawSocket(gmail)) {
            try {
                socket.send(request);
            } catch (IOException hungUp) {
                return "";
            }
            return socket.rest();
        }
    }
}
