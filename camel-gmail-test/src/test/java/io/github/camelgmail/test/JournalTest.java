package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Label;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.journal.RecordedRequest;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server remembers of requests, and what it says of those that a test did not expect. */
class JournalTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";
    private static final String PROFILE = "gmail/v1/users/me/profile";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB).clock(Clock.fixed(NOW, ZoneOffset.UTC));

    private EmbeddedGmail gmail;
    private PlainHttp alice;

    @BeforeEach
    void connect() {
        gmail = SERVER.gmail();
        alice = new PlainHttp(gmail, ALICE);
    }

    @Test
    void aRequestIsRememberedWithAllButItsContent() {
        HttpResponse<byte[]> answer = alice.get(PROFILE + "?access_token=secret&quotaUser=private");

        RecordedRequest request = gmail.journal().requests().get(0);

        assertThat(request.number()).isEqualTo(1);
        assertThat(request.method()).isEqualTo("getProfile");
        assertThat(request.verb()).isEqualTo("GET");
        assertThat(request.path()).isEqualTo("/" + PROFILE);
        assertThat(request.mailbox()).isEqualTo(ALICE);
        assertThat(request.inBatch()).isFalse();
        assertThat(request.status()).isEqualTo(200);
        assertThat(request.reason()).isEmpty();
        assertThat(request.quotaUnits()).isEqualTo(1);
        assertThat(request.bytesIn()).isZero();
        assertThat(request.bytesOut()).isEqualTo(answer.body().length);
        assertThat(request.start()).isEqualTo(NOW);
        assertThat(request.duration()).isPositive();
        assertThat(request.toString()).doesNotContain("secret", "private");
    }

    @Test
    void refusedUnknownAndDroppedRequestsAreRememberedToo() {
        alice.get("gmail/v1/users/me/messages/00000000000000ff");
        alice.get("gmail/v1/users/me/nonsense");
        new PlainHttp(gmail, "nobody").get(PROFILE);
        gmail.failNext("labels.create", 1, Fault.droppedConnection());
        assertThatCode(() -> alice.post("gmail/v1/users/me/labels", "{}")).isInstanceOf(UncheckedIOException.class);
        alice.post("token", "grant_type=nonsense", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(gmail.journal().requests())
                .extracting(RecordedRequest::method, RecordedRequest::status, RecordedRequest::reason)
                .contains(
                        tuple("messages.get", 404, "notFound"),
                        tuple("unknown", 404, "notFound"),
                        tuple("getProfile", 401, "authError"),
                        tuple("labels.create", 0, "connectionDropped"),
                        tuple("token", 400, "unsupported_grant_type"));
    }

    @Test
    void thePartsOfABatchComeBeforeTheirBatch() {
        String part = "--b\r\nContent-Type: application/http\r\n\r\nGET /" + PROFILE + "\r\n\r\n";
        alice.post("batch", part.repeat(2) + "--b--\r\n", "Content-Type", "multipart/mixed; boundary=b");

        assertThat(gmail.journal().requests())
                .extracting(RecordedRequest::method, RecordedRequest::inBatch)
                .containsExactly(tuple("getProfile", true), tuple("getProfile", true), tuple("batch", false));
    }

    @Test
    void requestsAreFoundByMailboxAndCountedByMethod() throws Exception {
        Gmail service = GoogleClients.withToken(gmail, ALICE);
        Label work =
                new Label().setName("Work").setLabelListVisibility("labelShow").setMessageListVisibility("show");
        service.users().labels().create("me", work).execute();
        service.users().labels().list("me").execute();
        new PlainHttp(gmail, BOB).get(PROFILE);

        assertThat(gmail.journal().of("ALICE@example.com")).hasSize(2);
        assertThat(gmail.journal().of(BOB)).hasSize(1);
        assertThat(gmail.journal().ofMethod("labels.list")).hasSize(1);
        assertThat(gmail.journal().count("labels.create")).isEqualTo(1);
        assertThat(gmail.journal().counts().quotaUnits2026()).isEqualTo(7);
        gmail.journal().clear();
        assertThat(gmail.journal().requests()).isEmpty();
        assertThat(gmail.requests().allCalls()).isZero();
    }

    @Test
    void theVerbIsTheOneThatWasMeant() {
        alice.post(PROFILE, "", "X-HTTP-Method-Override", "GET");

        assertThat(gmail.journal().requests()).extracting(RecordedRequest::verb).containsExactly("GET");
    }

    @Test
    void onlyTheLatestRequestsAreRememberedButAllAreCounted() {
        try (EmbeddedGmail small =
                EmbeddedGmail.builder().mailbox(ALICE).journalCapacity(2).start()) {
            PlainHttp http = new PlainHttp(small, ALICE);
            for (int i = 0; i < 5; i++) {
                http.get(PROFILE);
            }

            assertThat(small.journal().requests())
                    .extracting(RecordedRequest::number)
                    .containsExactly(4L, 5L);
            assertThat(small.journal().count("getProfile")).isEqualTo(5);
            assertThat(small.journal().capacity()).isEqualTo(2);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddedGmail.builder().journalCapacity(-1));
    }

    @Test
    void aRequestThatIsNotExpectedIsRefusedAndFailsTheTest() {
        gmail.expectOnly("messages.get", "labels.*");

        assertThat(alice.get("gmail/v1/users/me/labels").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> refused = alice.get(PROFILE);
        alice.get("gmail/v1/users/me/nonsense");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(PlainHttp.error(refused).get("message").getAsString()).contains("getProfile", "labels.*");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(gmail::verify)
                .withMessageContainingAll(
                        "2 unexpected requests",
                        "getProfile (GET /" + PROFILE + ")",
                        "unknown (GET /gmail/v1/users/me/nonsense)",
                        "[messages.get, labels.*]");
        gmail.reset();
        assertThatCode(gmail::verify).doesNotThrowAnyException();
        assertThat(alice.get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void partsOfBatchesAreJudgedAndBatchesAndTokensAreNot() {
        gmail.expectOnly("labels.list");
        String type = "multipart/mixed; boundary=b";
        String list = "--b\r\nContent-Type: application/http\r\n\r\nGET /gmail/v1/users/me/labels\r\n\r\n--b--\r\n";

        assertThat(PlainHttp.text(alice.post("batch", list, "Content-Type", type)))
                .contains("HTTP/1.1 200");
        alice.post("token", "", "Content-Type", "application/x-www-form-urlencoded");
        assertThatCode(gmail::verify).doesNotThrowAnyException();

        alice.post("batch", list.replace("labels", "threads"), "Content-Type", type);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(gmail::verify)
                .withMessageContaining("threads.list");
        gmail.reset();
    }

    @Test
    void aMethodThatDoesNotExistCannotBeExpected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gmail.expectOnly("messages.fetch"))
                .withMessageContaining("messages.fetch");
    }

    @Test
    void aFailedTestTellsTheSeedOfItsServer() {
        EmbeddedGmailExtension extension = EmbeddedGmailExtension.newInstance().seed(42);
        AssertionError failure = new AssertionError("the test's own");
        ExtensionContext failed = contextOf(failure);

        extension.beforeEach(failed);
        extension.afterEach(failed);

        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(note -> assertThat(note).hasMessageContaining("seed").hasMessageContaining("42"));
    }

    @Test
    void theExtensionFailsATestWithUnexpectedRequests() {
        EmbeddedGmailExtension extension = EmbeddedGmailExtension.newInstance().mailbox(ALICE);
        ExtensionContext passed = contextOf(null);
        extension.beforeEach(passed);
        extension.gmail().expectOnly();
        new PlainHttp(extension.gmail(), ALICE).get(PROFILE);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> extension.afterEach(passed))
                .withMessageContaining("getProfile");
    }

    private static ExtensionContext contextOf(@Nullable Throwable failure) {
        return (ExtensionContext) Proxy.newProxyInstance(
                JournalTest.class.getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getExecutionException") ? Optional.ofNullable(failure) : null);
    }
}
