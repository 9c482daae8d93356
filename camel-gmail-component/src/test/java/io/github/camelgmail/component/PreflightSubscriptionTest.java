package io.github.camelgmail.component;

import static io.github.camelgmail.component.watch.preflight.PreflightOutcome.failed;
import static io.github.camelgmail.component.watch.preflight.PreflightOutcome.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.watch.preflight.WatchPreflight;
import io.github.camelgmail.test.pubsub.DeadLetterPolicy;
import io.github.camelgmail.test.pubsub.PushConfig;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a preflight says of the subscription that notifications come by. */
class PreflightSubscriptionTest extends PreflightScenario {

    @Test
    void aSubscriptionThatPushesAsTheRouteTakesIt() {
        subscribe(SubscriptionSettings.USUAL
                .withAckDeadline(Duration.ofSeconds(60))
                .withPush(PushConfig.to(ENDPOINT).signedBy(PUSHER).forAudience("feed")));

        told(preflight(PUSHED), "delivery", ok, PUSHER);
        told(preflight(PUSHED), "subscriptionSettings", ok, "They suit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | '' | It is pulled from",
                "https://other.example.com/x?token=s3cr3t | " + PUSHER
                        + " | feed | pushes to https://other.example.com/x?…",
                ENDPOINT + " | '' | '' | without a token",
                ENDPOINT + " | other@x.iam.gserviceaccount.com | feed | for the account other@x",
                ENDPOINT + " | " + PUSHER + " | '' | The audience of its tokens is " + ENDPOINT
            })
    void aSubscriptionThatPushesOtherwise(String endpoint, String account, String audience, String text) {
        PushConfig push = endpoint.isEmpty()
                ? null
                : new PushConfig(endpoint, account.isEmpty() ? null : account, audience.isEmpty() ? null : audience);
        subscribe(SubscriptionSettings.USUAL.withPush(push));

        WatchPreflight report = preflight(PUSHED);

        told(
                report,
                "delivery",
                failed,
                text,
                "gcloud pubsub subscriptions modify-push-config mail-feed --project=embedded-gmail --push-endpoint='"
                        + ENDPOINT + "' --push-auth-service-account='" + PUSHER
                        + "' --push-auth-token-audience='feed'");
        assertThat(report.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void pushesWithoutATokenWillDoWhereTheRouteTakesThem() {
        subscribe(SubscriptionSettings.USUAL.withPush(PushConfig.to(ENDPOINT)));

        told(preflight("&notificationEndpoint=" + ENDPOINT + "&notificationAuthentication=none"), "delivery", ok);
    }

    @Test
    void aSubscriptionThatPushesCannotBePulledFrom() {
        subscribe(SubscriptionSettings.USUAL.withPush(PushConfig.to(ENDPOINT)));

        told(preflight(""), "delivery", failed, "nothing can be pulled", "--push-endpoint=''");
    }

    @Test
    void whatBringsNotificationsTwiceIsAdvisedAgainst() {
        gmail().pubSub().topic("projects/embedded-gmail/topics/dead");
        subscribe(SubscriptionSettings.USUAL
                .withPush(PushConfig.to(ENDPOINT).signedBy(PUSHER).forAudience("feed"))
                .withDeadLetters(new DeadLetterPolicy("projects/embedded-gmail/topics/dead", 5)));

        told(preflight(PUSHED), "subscriptionSettings", ok, "within 10 s", "--ack-deadline=60", "After 5 failed scans");
    }

    @Test
    void aSubscriptionOfAnotherTopicOrOfOneThatIsGone() {
        gmail().pubSub().topic("projects/embedded-gmail/topics/other");
        gmail().pubSub().subscribe(SUBSCRIPTION, "projects/embedded-gmail/topics/other");
        told(
                preflight(""),
                "subscriptionTopic",
                failed,
                "of another topic, projects/embedded-gmail/topics/other",
                "gcloud pubsub subscriptions delete mail-feed --project=embedded-gmail && gcloud");

        gmail().topics().delete("projects/embedded-gmail/topics/other");
        told(preflight(""), "subscriptionTopic", failed, "Its topic was deleted");
    }

    @Test
    void aSubscriptionThatIsDetached() {
        subscribe(SubscriptionSettings.USUAL);
        gmail().pubSub().subscriptions().detach(SUBSCRIPTION);

        told(preflight(""), "subscription", failed, "detached");
    }
}
