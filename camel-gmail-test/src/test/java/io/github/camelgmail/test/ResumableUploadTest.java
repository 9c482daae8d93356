package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.fault.Fault;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumableUploadTest {

    private static final String ALICE = "alice@example.com";
    private static final int CHUNK = 256 * 1024;

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private final byte[] mail = mail();
    private PlainHttp http;
    private String session;

    @BeforeEach
    void begin() {
        http = new PlainHttp(SERVER.gmail(), ALICE);
        session = initiate("message/rfc822", mail.length)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void chunksAreAcknowledgedUntilTheMessageIsWhole() {
        HttpResponse<byte[]> first = put(0, CHUNK, "" + mail.length);
        HttpResponse<byte[]> status = status("*");
        HttpResponse<byte[]> last = put(CHUNK, mail.length, "" + mail.length);

        assertThat(first.statusCode()).isEqualTo(308);
        assertThat(first.headers().firstValue("Range")).hasValue("bytes=0-" + (CHUNK - 1));
        assertThat(status.statusCode()).isEqualTo(308);
        assertThat(status.headers().firstValue("Range")).hasValue("bytes=0-" + (CHUNK - 1));
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(SERVER.gmail().mailbox(ALICE).messages())
                .singleElement()
                .satisfies(message -> assertThat(message.raw()).isEqualTo(mail));
    }

    @Test
    void aLargeMessageInOneChunkArrivesWhole() {
        byte[] large = Arrays.copyOf(mail, 10 * 1024 * 1024);
        String location = initiate("message/rfc822", large.length)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(http.send("PUT", location, large).statusCode()).isEqualTo(200);
        assertThat(SERVER.gmail().mailbox(ALICE).messages())
                .singleElement()
                .satisfies(message -> assertThat(message.raw()).isEqualTo(large));
    }

    @Test
    void nothingStoredHasNoRange() {
        assertThat(status("" + mail.length).headers().firstValue("Range")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "GET", "PATCH"})
    void anotherVerbNeitherEndsNorSpoilsTheSession(String verb) {
        put(0, CHUNK, "*");

        assertThat(http.send(verb, session, new byte[0]).statusCode()).isEqualTo(404);
        assertThat(put(CHUNK, mail.length, "" + mail.length).statusCode()).isEqualTo(200);
    }

    @Test
    void aChunkThatCameTwiceCountsOnce() {
        put(0, CHUNK, "*");
        put(0, CHUNK, "*");
        put(CHUNK, mail.length, "" + mail.length);

        assertThat(SERVER.gmail().mailbox(ALICE).messages())
                .singleElement()
                .satisfies(message -> assertThat(message.raw()).isEqualTo(mail));
    }

    @Test
    void theAnswerOfAFinishedUploadCanBeAskedForAgain() {
        HttpResponse<byte[]> answer = http.send("PUT", session, mail);

        assertThat(status("" + mail.length).body()).isEqualTo(answer.body());
        assertThat(SERVER.gmail().mailbox(ALICE).messages()).hasSize(1);
    }

    @Test
    void aMessageWhoseAnswerWasLostIsNotStoredAgain() {
        SERVER.gmail().failNext("messages.insert", 1, Fault.droppedConnection().afterTheEffect());
        byte[] large = Arrays.copyOf(mail, 1024 * 1024);
        String location = sessionFor(large);

        assertThatThrownBy(() -> http.send("PUT", location, large)).isInstanceOf(UncheckedIOException.class);
        HttpResponse<byte[]> status =
                http.send("PUT", location, new byte[0], "Content-Range", "bytes */" + large.length);

        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(SERVER.gmail().mailbox(ALICE).messages())
                .singleElement()
                .satisfies(message -> assertThat(message.raw()).isEqualTo(large));
    }

    @Test
    void anErrorBehindTheEffectHidesTheAnswerOnlyOnce() {
        SERVER.gmail().failNext("messages.insert", 1, Fault.unavailable().afterTheEffect());

        assertThat(http.send("PUT", session, mail).statusCode()).isEqualTo(503);
        assertThat(status("" + mail.length).statusCode()).isEqualTo(200);
        assertThat(SERVER.gmail().mailbox(ALICE).messages()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aRefusalForTheTimeBeingLosesNothingOfWhatArrived(Fault fault) {
        SERVER.gmail().failNext("messages.insert", 1, fault);
        byte[] large = Arrays.copyOf(mail, 1024 * 1024);
        String location = sessionFor(large);
        String range = "bytes 0-" + (large.length - 1) + "/" + large.length;

        int refused = http.send("PUT", location, large, "Content-Range", range).statusCode();
        int status = http.send("PUT", location, new byte[0], "Content-Range", "bytes */" + large.length)
                .statusCode();

        assertThat(refused).isNotEqualTo(200);
        assertThat(status).isEqualTo(200);
        assertThat(SERVER.gmail().mailbox(ALICE).messages())
                .singleElement()
                .satisfies(message -> assertThat(message.raw()).isEqualTo(large));
    }

    static List<Fault> passing() {
        return List.of(Fault.unavailable(), Fault.tooManyRequests(), Fault.userRateLimitExceeded());
    }

    @Test
    void aGapBetweenChunksIsRefused() {
        assertThat(put(CHUNK, mail.length, "" + mail.length).statusCode()).isEqualTo(400);
    }

    @Test
    void aRangeThatDoesNotFitItsBodyIsRefused() {
        assertThat(http.send("PUT", session, new byte[3], "Content-Range", "bytes 0-9/10")
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.send("PUT", session, new byte[3], "Content-Range", "nonsense")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUnknownSessionIsNotFoundAndAFailedOneIsGone() {
        assertThat(http.send("PUT", session + "x", mail).statusCode()).isEqualTo(404);
        String ofNothing =
                initiate("message/rfc822", 0).headers().firstValue("Location").orElseThrow();
        assertThat(http.send("PUT", ofNothing, new byte[0]).statusCode()).isEqualTo(400);
        assertThat(http.send("PUT", ofNothing, new byte[0]).statusCode()).isEqualTo(410);
    }

    @Test
    void aSessionLivesForAWeek() {
        put(0, CHUNK, "" + mail.length);

        SERVER.gmail().advanceClock(Duration.ofDays(6));
        assertThat(status("*").statusCode()).isEqualTo(308);
        SERVER.gmail().advanceClock(Duration.ofDays(2));
        assertThat(status("*").statusCode()).isEqualTo(404);
    }

    @Test
    void aResetEndsAllSessions() {
        SERVER.gmail().reset();

        assertThat(status("*").statusCode()).isEqualTo(404);
    }

    @Test
    void theOldestOfManySessionsIsForgotten() {
        for (int i = 0; i < 256; i++) {
            initiate("message/rfc822", 10);
        }

        assertThat(status("*").statusCode()).isEqualTo(404);
    }

    @Test
    void theTotalCannotChange() {
        assertThat(put(0, CHUNK, "" + (mail.length + 1)).statusCode()).isEqualTo(400);
        assertThat(http.send("PUT", session, new byte[3]).statusCode()).isEqualTo(400);
        assertThat(put(0, mail.length, "" + mail.length).statusCode()).isEqualTo(200);
    }

    @Test
    void aChunkInTheMiddleIsAMultipleOf256KibibytesAndNothingElseIsStored() {
        HttpResponse<byte[]> refused = put(0, CHUNK + 1, "" + mail.length);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(PlainHttp.error(refused).get("status").getAsString()).isEqualTo("INVALID_ARGUMENT");
        assertThat(status("*").headers().firstValue("Range")).isEmpty();
    }

    @Test
    void chunksOverTheLimitAreRefusedBeforeTheyAreStored() {
        HttpResponse<byte[]> refused =
                http.send("PUT", session, new byte[CHUNK], "Content-Range", "bytes 0-" + (CHUNK - 1) + "/157286401");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(status("*").headers().firstValue("Range")).isEmpty();
    }

    @Test
    void anUploadOfUnknownLengthEndsAtTheLimit() {
        String unknown = http.post("upload/gmail/v1/users/me/messages/send?uploadType=resumable", "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        int half = 70 * CHUNK;

        HttpResponse<byte[]> first = http.send("PUT", unknown, new byte[half], "Content-Range", range(0, half));
        HttpResponse<byte[]> second = http.send("PUT", unknown, new byte[half], "Content-Range", range(half, 2 * half));
        HttpResponse<byte[]> over =
                http.send("PUT", unknown, new byte[CHUNK], "Content-Range", range(2 * half, 2 * half + CHUNK));

        assertThat(first.statusCode()).isEqualTo(308);
        assertThat(second.headers().firstValue("Range")).hasValue("bytes=0-" + (2 * half - 1));
        assertThat(over.statusCode()).isEqualTo(413);
    }

    @Test
    void whatCannotBeUploadedIsRefusedAtTheStart() {
        assertThat(initiate("image/png", 10).statusCode()).isEqualTo(400);
        assertThat(initiate("message/rfc822", 157_286_401).statusCode()).isEqualTo(413);
        assertThat(new PlainHttp(SERVER.gmail(), "nobody@example.com")
                        .post("upload/gmail/v1/users/me/messages?uploadType=resumable", "")
                        .statusCode())
                .isEqualTo(401);
    }

    private String sessionFor(byte[] message) {
        return initiate("message/rfc822", message.length)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private HttpResponse<byte[]> initiate(String type, int length) {
        return http.post(
                "upload/gmail/v1/users/me/messages?uploadType=resumable",
                "{\"labelIds\":[\"INBOX\"]}",
                "X-Upload-Content-Type",
                type,
                "X-Upload-Content-Length",
                "" + length);
    }

    private HttpResponse<byte[]> put(int from, int to, String total) {
        byte[] chunk = Arrays.copyOfRange(mail, from, to);
        return http.send("PUT", session, chunk, "Content-Range", "bytes " + from + "-" + (to - 1) + "/" + total);
    }

    private HttpResponse<byte[]> status(String total) {
        return http.send("PUT", session, new byte[0], "Content-Range", "bytes */" + total);
    }

    private static String range(int from, int to) {
        return "bytes " + from + "-" + (to - 1) + "/*";
    }

    private static byte[] mail() {
        byte[] content = new byte[300_000];
        new Random(3).nextBytes(content);
        return Mail.from(ALICE)
                .to(ALICE)
                .attach("a.bin", "application/zip", content)
                .bytes();
    }
}
