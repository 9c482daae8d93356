package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.BatchModifyMessagesRequest;
import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.Profile;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.IncomingCall;
import io.github.camelgmail.test.quota.Tariff;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultTest {

    private static final String ALICE = "alice@example.com";

    @RegisterExtension
    final EmbeddedGmailExtension server = EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private EmbeddedGmail gmail;
    private Gmail service;

    @BeforeEach
    void connect() {
        gmail = server.gmail();
        service = GoogleClients.withToken(gmail, ALICE);
    }

    @Test
    void anOrderedErrorComesAsOftenAsOrdered() throws Exception {
        gmail.failNext("getProfile", 2, Fault.tooManyRequests().withHeader("Retry-After", "3"));

        GoogleJsonResponseException first = profileRefusal();
        GoogleJsonResponseException second = profileRefusal();

        assertThat(first.getStatusCode()).isEqualTo(429);
        assertThat(first.getHeaders().getRetryAfter()).isEqualTo("3");
        assertThat(first.getDetails().getErrors().get(0).getReason()).isEqualTo("rateLimitExceeded");
        assertThat(second.getStatusCode()).isEqualTo(429);
        assertThat(profile().getEmailAddress()).isEqualTo(ALICE);
        assertThat(gmail.allFaultsHappened()).isTrue();
    }

    @Test
    void aConnectionDroppedAfterTheEffectLeavesTheEffect() {
        gmail.failNext("labels.create", 1, Fault.droppedConnection().afterTheEffect());

        assertThatThrownBy(() -> service.users().labels().create("me", work()).execute())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(GoogleJsonResponseException.class);

        assertThat(gmail.mailbox(ALICE).labels()).anyMatch(label -> label.name().equals("Work"));
    }

    @Test
    void aConnectionDroppedBeforeTheEffectLeavesNothing() {
        gmail.failNext("labels.create", 1, Fault.droppedConnection());

        assertThatThrownBy(() -> service.users().labels().create("me", work()).execute())
                .isInstanceOf(IOException.class);

        assertThat(gmail.mailbox(ALICE).labels())
                .noneMatch(label -> label.name().equals("Work"));
    }

    @Test
    void aSinglePartOfABatchFails() throws Exception {
        gmail.failNext(IncomingCall::inBatch, 1, Fault.userRateLimitExceeded());
        List<String> outcomes = new ArrayList<>();
        BatchRequest batch = service.batch();
        service.users().getProfile("me").queue(batch, recording(outcomes));
        service.users().getProfile("me").queue(batch, recording(outcomes));

        batch.execute();

        assertThat(outcomes).containsExactly("403", ALICE);
    }

    @Test
    void aWholeBatchFails() {
        gmail.failNext("batch", 1, Fault.unavailable());
        BatchRequest batch = service.batch();

        assertThatThrownBy(() -> {
                    service.users().getProfile("me").queue(batch, recording(new ArrayList<>()));
                    batch.execute();
                })
                .hasMessageContaining("503");
    }

    @Test
    void anUnknownMethodCannotBeOrderedToFail() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gmail.failNext("messages.fetch", 1, Fault.backendError()))
                .withMessageContaining("messages.fetch");
    }

    @Test
    void aQuotaIsEnforcedPerUserAndMinute() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        try (EmbeddedGmail limited = EmbeddedGmail.builder()
                .clock(clock)
                .quota(Tariff.OF_2026)
                .mailbox(ALICE)
                .start()) {
            Gmail client = GoogleClients.withToken(limited, ALICE);
            for (int i = 0; i < 6_000 / 50; i++) {
                client.users()
                        .messages()
                        .batchModify(
                                "me",
                                new BatchModifyMessagesRequest()
                                        .setIds(List.of("00000000000000ff"))
                                        .setAddLabelIds(List.of("STARRED")))
                        .execute();
            }

            GoogleJsonResponseException refusal = catchThrowableOfType(
                    GoogleJsonResponseException.class,
                    () -> client.users().getProfile("me").execute());

            assertThat(refusal.getStatusCode()).isEqualTo(403);
            assertThat(refusal.getDetails().getErrors().get(0).getReason()).isEqualTo("rateLimitExceeded");
        }
    }

    @Test
    void latencyDelaysEveryAnswer() throws Exception {
        Duration latency = Duration.ofMillis(80);
        try (EmbeddedGmail slow =
                EmbeddedGmail.builder().latency(latency).mailbox(ALICE).start()) {
            long before = System.nanoTime();

            GoogleClients.withToken(slow, ALICE).users().getProfile("me").execute();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(latency);
        }
    }

    private static Label work() {
        return new Label().setName("Work").setLabelListVisibility("labelShow").setMessageListVisibility("show");
    }

    private Profile profile() throws IOException {
        return service.users().getProfile("me").execute();
    }

    private GoogleJsonResponseException profileRefusal() {
        return catchThrowableOfType(GoogleJsonResponseException.class, this::profile);
    }

    private static JsonBatchCallback<Profile> recording(List<String> outcomes) {
        return new JsonBatchCallback<>() {
            @Override
            public void onSuccess(Profile profile, HttpHeaders headers) {
                outcomes.add(profile.getEmailAddress());
            }

            @Override
            public void onFailure(GoogleJsonError error, HttpHeaders headers) {
                outcomes.add(String.valueOf(error.getCode()));
            }
        };
    }
}
