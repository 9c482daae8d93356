package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.api.services.gmail.model.WatchRequest;
import io.github.camelgmail.test.pubsub.Notification;
import io.github.camelgmail.test.pubsub.NotificationFaults;
import io.github.camelgmail.test.pubsub.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationFaultsTest {

    private static final String ALICE = "alice@example.com";
    private static final String TOPIC = "projects/embedded-gmail/topics/mail";

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-03-10T09:00:00Z"));
    private final EmbeddedGmail gmail = EmbeddedGmail.builder()
            .clock(clock)
            .mailbox(ALICE)
            .topic(TOPIC)
            .notificationInterval(Duration.ZERO)
            .seed(7)
            .start();
    private final EmbeddedMailbox alice = gmail.mailbox(ALICE);
    private final Subscription subscription =
            gmail.pubSub().subscribe("projects/embedded-gmail/subscriptions/feed", TOPIC);

    @BeforeEach
    void watch() throws Exception {
        GoogleClients.withToken(gmail, ALICE)
                .users()
                .watch("me", new WatchRequest().setTopicName(TOPIC))
                .execute();
    }

    @AfterEach
    void stop() {
        gmail.close();
    }

    @Test
    void withoutAnIntervalNothingIsLeftOut() {
        deliver(20);

        assertThat(ids()).hasSize(21).isSorted().doesNotHaveDuplicates();
        assertThat(subscription.unacknowledged()).isEqualTo(21);
    }

    @Test
    void droppedOnesNeverCome() {
        gmail.topics().faults(NotificationFaults.NONE.dropping(0.5));
        deliver(100);
        gmail.topics().publishHeldBack();

        assertThat(ids()).hasSizeBetween(30, 70);
        assertThat(subscription.unacknowledged()).isEqualTo(ids().size());
    }

    @Test
    void doubledOnesComeTwice() {
        gmail.topics().faults(NotificationFaults.NONE.duplicating(1));
        deliver(3);

        assertThat(ids()).hasSize(7);
        assertThat(ids().stream().distinct()).hasSize(4);
    }

    @Test
    void doubledOnesKeepTheirMessageId() {
        gmail.topics().faults(NotificationFaults.NONE.duplicating(1).delaying(1, Duration.ofSeconds(1)));
        deliver(3);
        gmail.topics().publishHeldBack();

        assertThat(gmail.topics().notifications().stream()
                        .map(Notification::messageId)
                        .distinct())
                .hasSize(4);
        assertThat(gmail.topics().notifications()).hasSize(7);
    }

    @Test
    void reorderedOnesComeAfterTheNextOfTheirMailbox() {
        gmail.topics().faults(NotificationFaults.NONE.reordering(1));
        deliver(1);
        gmail.topics().faults(NotificationFaults.NONE);
        assertThat(ids()).hasSize(1);

        deliver(1);

        assertThat(ids()).hasSize(3);
        assertThat(ids().get(2)).isLessThan(ids().get(1));
    }

    @Test
    void whatNothingOvertakesComesAfterASecond() {
        gmail.topics().faults(NotificationFaults.NONE.reordering(1));
        deliver(1);
        assertThat(ids()).hasSize(1);

        clock.step(Duration.ofSeconds(1));

        await().until(() -> ids().size() == 2);
    }

    @Test
    void lateOnesComeWhenTheClockHasMoved() {
        gmail.topics().faults(NotificationFaults.NONE.delaying(1, Duration.ofMinutes(5)));
        deliver(3);
        assertThat(ids()).hasSize(1);

        clock.step(Duration.ofMinutes(5));

        await().until(() -> ids().size() == 4);
    }

    @Test
    void oneTopicMayHaveItsOwn() {
        gmail.topics().faults(NotificationFaults.NONE.dropping(1));
        gmail.topics().require(TOPIC).faults(NotificationFaults.NONE);
        deliver(1);
        assertThat(ids()).hasSize(2);

        gmail.topics().require(TOPIC).faults(null);
        deliver(1);

        assertThat(ids()).hasSize(2);
    }

    @Test
    void theSameSeedHitsTheSameOnes() {
        gmail.topics().faults(new NotificationFaults(0.2, 0.3, 0.2, 0, Duration.ZERO));
        deliver(50);
        gmail.topics().publishHeldBack();
        try (EmbeddedGmail other = EmbeddedGmail.builder()
                .clock(clock)
                .mailbox(ALICE)
                .topic(TOPIC)
                .notificationInterval(Duration.ZERO)
                .seed(7)
                .start()) {
            new PlainHttp(other, ALICE).post("gmail/v1/users/me/watch", "{\"topicName\": \"" + TOPIC + "\"}");
            other.topics().faults(gmail.topics().faults());
            for (int i = 0; i < 50; i++) {
                other.mailbox(ALICE).deliver(Mail.from("bob@example.com").to(ALICE));
            }
            other.topics().publishHeldBack();
            List<Long> first = positions(ids());
            assertThat(positions(other.topics().notifications().stream()
                            .map(Notification::historyId)
                            .toList()))
                    .isEqualTo(first);
        }
    }

    @Test
    void aResetTakesThemAway() {
        gmail.topics().faults(NotificationFaults.NONE.dropping(1));

        gmail.reset();

        assertThat(gmail.topics().faults()).isEqualTo(NotificationFaults.NONE);
    }

    @Test
    void theyAreOrderedOverHttpToo() {
        assertThat(orderOverHttp("{\"dropped\": 0.25, \"delayed\": 1, \"delay\": \"2s\"}"))
                .isEqualTo(204);
        assertThat(gmail.topics().faults()).isEqualTo(new NotificationFaults(0.25, 0, 0, 1, Duration.ofSeconds(2)));
        assertThat(orderOverHttp("{\"dropped\": 2}")).isEqualTo(400);
        assertThat(orderOverHttp("{\"lost\": 1}")).isEqualTo(400);
    }

    private int orderOverHttp(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return new PlainHttp(gmail, ALICE)
                .send("PUT", "__admin/notifications/faults", body, "Content-Type", "application/json")
                .statusCode();
    }

    @Test
    void ratesArePartsOfOne() {
        assertThatThrownBy(() -> NotificationFaults.NONE.dropping(1.1)).hasMessageContaining("dropped");
        assertThatThrownBy(() -> NotificationFaults.NONE.duplicating(Double.NaN))
                .hasMessageContaining("duplicated");
        assertThatThrownBy(() -> NotificationFaults.NONE.reordering(-0.1)).hasMessageContaining("reordered");
        assertThatThrownBy(() -> NotificationFaults.NONE.delaying(1, Duration.ofSeconds(-1)))
                .hasMessageContaining("delay");
    }

    private static List<Long> positions(List<Long> ids) {
        long lowest = ids.stream().mapToLong(Long::longValue).min().orElseThrow();
        return ids.stream().map(id -> id - lowest).toList();
    }

    private void deliver(int mails) {
        for (int i = 0; i < mails; i++) {
            alice.deliver(Mail.from("bob@example.com").to(ALICE));
        }
    }

    private List<Long> ids() {
        return gmail.topics().notifications().stream()
                .map(Notification::historyId)
                .toList();
    }
}
