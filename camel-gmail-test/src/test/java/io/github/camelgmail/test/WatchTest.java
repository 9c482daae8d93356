package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.WatchRequest;
import com.google.api.services.gmail.model.WatchResponse;
import io.github.camelgmail.test.pubsub.Notification;
import io.github.camelgmail.test.pubsub.Topic;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";
    private static final String TOPIC = "projects/my-project/topics/gmail";
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    private final SteppedClock clock = new SteppedClock(START);
    private final EmbeddedGmail gmail = EmbeddedGmail.builder()
            .clock(clock)
            .project("my-project")
            .mailbox(ALICE)
            .topic(TOPIC)
            .start();
    private final EmbeddedMailbox alice = gmail.mailbox(ALICE);
    private Gmail service;

    @BeforeEach
    void connect() {
        service = GoogleClients.withToken(gmail, ALICE);
    }

    @AfterEach
    void stop() {
        gmail.close();
    }

    @Test
    void aWatchLivesAWeekAndIsAnnouncedAtOnce() throws Exception {
        WatchResponse response = watch(new WatchRequest().setTopicName(TOPIC));

        assertThat(response.getHistoryId()).isEqualTo(BigInteger.valueOf(alice.historyId()));
        assertThat(response.getExpiration())
                .isEqualTo(START.plus(Duration.ofDays(7)).toEpochMilli());
        assertThat(notifications()).singleElement().satisfies(notification -> {
            assertThat(notification.data())
                    .isEqualTo("{\"emailAddress\":\"alice@example.com\",\"historyId\":" + alice.historyId() + "}");
            assertThat(notification.publishTime()).isEqualTo(START);
            assertThat(notification.topicName()).isEqualTo(TOPIC);
        });
    }

    @Test
    void theNumbersOfTheAnswerAreTextsAndStopAnswersNothing() {
        PlainHttp http = new PlainHttp(gmail, ALICE);

        HttpResponse<byte[]> answer = http.post("gmail/v1/users/me/watch", "{\"topicName\":\"" + TOPIC + "\"}");
        HttpResponse<byte[]> stopped = http.post("gmail/v1/users/me/stop", "");

        assertThat(PlainHttp.json(answer).get("historyId").getAsJsonPrimitive().isString())
                .isTrue();
        assertThat(PlainHttp.json(answer).get("expiration").getAsJsonPrimitive().isString())
                .isTrue();
        assertThat(stopped.statusCode()).isEqualTo(204);
        assertThat(stopped.body()).isEmpty();
    }

    @Test
    void changesAreToldAtMostOnceASecondAndTheRestIsDropped() throws Exception {
        watch(new WatchRequest().setTopicName(TOPIC));
        deliver();
        long first = alice.historyId();
        deliver();
        clock.step(Duration.ofMillis(999));
        deliver();
        clock.step(Duration.ofMillis(1));
        deliver();

        assertThat(notifications())
                .extracting(Notification::historyId)
                .endsWith(first, alice.historyId())
                .hasSize(3);
    }

    @Test
    void aCallThatMakesSeveralRecordsIsToldOnceWithTheLast() throws Exception {
        String id = deliver();
        watch(new WatchRequest().setTopicName(TOPIC));

        service.users().messages().trash("me", id).execute();

        assertThat(notifications()).hasSize(2).last().satisfies(notification -> assertThat(notification.historyId())
                .isEqualTo(alice.historyId()));
    }

    @ParameterizedTest
    @CsvSource({"include,2", "INCLUDE,2", "exclude,1", "EXCLUDE,1"})
    void labelsChooseWhatIsTold(String behavior, int told) throws Exception {
        watch(new WatchRequest()
                .setTopicName(TOPIC)
                .setLabelIds(List.of("INBOX"))
                .setLabelFilterBehavior(behavior)
                .setLabelFilterAction("include"));

        deliver();

        assertThat(notifications()).hasSize(told);
    }

    @Test
    void theOlderFilterFieldCountsWhenItIsAlone() throws Exception {
        watch(new WatchRequest()
                .setTopicName(TOPIC)
                .setLabelIds(List.of("INBOX"))
                .setLabelFilterAction("exclude"));

        deliver();

        assertThat(notifications()).hasSize(1);
    }

    @Test
    void anUnknownLabelOrBehaviorIsRefused() {
        assertThat(Refusal.of(() -> watch(new WatchRequest().setTopicName(TOPIC).setLabelIds(List.of("Label_9"))))
                        .status())
                .isEqualTo(400);
        assertThat(Refusal.of(() -> watch(new WatchRequest().setTopicName(TOPIC).setLabelFilterBehavior("sometimes")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nothingIsToldAfterStopOrAfterAWeek() throws Exception {
        watch(new WatchRequest().setTopicName(TOPIC));
        service.users().stop("me").execute();
        deliver();
        watch(new WatchRequest().setTopicName(TOPIC));
        clock.step(Duration.ofDays(7));
        deliver();

        assertThat(notifications()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gmail",
                "projects/other/topics/gmail",
                "projects/my-project/topics/gmail ",
                "projects/my-project/topics/",
                "projects/my-project/subscriptions/gmail"
            })
    void aTopicOfAnotherProjectOrFormIsRefused(String topicName) {
        assertThat(Refusal.of(() -> watch(new WatchRequest().setTopicName(topicName))))
                .isEqualTo(new Refusal(
                        400, "invalidArgument", "Invalid topicName does not match projects/my-project/topics/*"));
    }

    @Test
    void aMissingTopicAndOneWithoutTheGrantAreRefusedWithTheAnswerOfPubSub() {
        String missing = "projects/my-project/topics/missing";
        assertThat(Refusal.of(() -> watch(new WatchRequest().setTopicName(missing))))
                .isEqualTo(new Refusal(
                        404,
                        "notFound",
                        "Error sending test message to Cloud PubSub " + missing
                                + " : Resource not found (resource=missing)."));

        gmail.topics().create(missing);
        assertThat(Refusal.of(() -> watch(new WatchRequest().setTopicName(missing))))
                .isEqualTo(new Refusal(
                        403,
                        "forbidden",
                        "Error sending test message to Cloud PubSub " + missing
                                + " : User not authorized to perform this action."));
    }

    @Test
    void aSecondTopicIsRefusedUntilStopAndTheSameTopicRenews() throws Exception {
        Topic other = gmail.topics().create("projects/my-project/topics/other").grantPublisher();
        watch(new WatchRequest().setTopicName(TOPIC));
        clock.step(Duration.ofDays(1));

        assertThat(Refusal.of(() -> watch(new WatchRequest().setTopicName(other.name()))))
                .isEqualTo(new Refusal(
                        400,
                        "invalidArgument",
                        "Only one user push notification client allowed per developer"
                                + " (call /stop then try again)"));
        assertThat(watch(new WatchRequest().setTopicName(TOPIC)).getExpiration())
                .isEqualTo(START.plus(Duration.ofDays(8)).toEpochMilli());

        service.users().stop("me").execute();
        watch(new WatchRequest().setTopicName(other.name()));
        assertThat(other.notifications()).hasSize(1);
    }

    @Test
    void aGrantTakenBackOrADeletedTopicLosesWhatIsTold() throws Exception {
        watch(new WatchRequest().setTopicName(TOPIC));
        gmail.topics().find(TOPIC).orElseThrow().revokePublisher();
        deliver();
        gmail.topics().delete(TOPIC);
        clock.step(Duration.ofSeconds(2));
        deliver();

        assertThat(notifications()).hasSize(1);
    }

    @Test
    void listenersHearWithoutHoldingTheMailbox() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        gmail.topics().onNotification(unused -> sizes.add(alice.messages().size()));
        watch(new WatchRequest().setTopicName(TOPIC));

        deliver();

        assertThat(sizes).containsExactly(0, 1);
    }

    @Test
    void aResetForgetsWatchesAndKeepsTheTopicsOfTheSettings() throws Exception {
        watch(new WatchRequest().setTopicName(TOPIC));
        gmail.topics().create("projects/my-project/topics/other");

        gmail.reset();
        deliver();

        assertThat(notifications()).isEmpty();
        assertThat(gmail.topics().find(TOPIC)).isPresent();
        assertThat(gmail.topics().find("projects/my-project/topics/other")).isEmpty();
        assertThatThrownBy(() -> gmail.topics().create("gmail")).isInstanceOf(IllegalArgumentException.class);
    }

    private WatchResponse watch(WatchRequest request) throws Exception {
        return service.users().watch("me", request).execute();
    }

    private String deliver() {
        return alice.deliver(Mail.from(BOB).to(ALICE).subject("News")).id();
    }

    private List<Notification> notifications() {
        return gmail.topics().notifications();
    }
}
