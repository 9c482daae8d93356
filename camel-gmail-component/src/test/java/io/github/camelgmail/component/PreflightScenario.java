package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.watch.preflight.PreflightItem;
import io.github.camelgmail.component.watch.preflight.PreflightOutcome;
import io.github.camelgmail.component.watch.preflight.WatchPreflight;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A preflight by a route, in front of an embedded Gmail with Pub/Sub. */
abstract class PreflightScenario {

    static final String TOPIC = "projects/embedded-gmail/topics/mail";
    static final String SUBSCRIPTION = "projects/embedded-gmail/subscriptions/mail-feed";
    static final String ROBOT = "robot@embedded-gmail.iam.gserviceaccount.com";
    static final String PUSHER = "pusher@embedded-gmail.iam.gserviceaccount.com";
    static final String ENDPOINT = "https://push.example.com/gmail";
    static final String PUSHED = "&notificationEndpoint=" + ENDPOINT + "&notificationServiceAccount=" + PUSHER
            + "&notificationAudience=feed";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).topic(TOPIC);

    GmailRoutes routes;
    GmailConfiguration configuration;

    static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(gmail()).started();
        configuration =
                routes.context().getComponent("gmail", GmailComponent.class).getConfiguration();
        configuration.setAccessToken(null);
        configuration.setMaxAttempts(1);
        configuration.setServiceAccountKey(gmail().oauth().serviceAccountKey(ROBOT));
        configuration.setDelegate(ALICE);
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    void subscribe(SubscriptionSettings settings) {
        gmail().pubSub().subscribe(SUBSCRIPTION, TOPIC, settings);
    }

    WatchPreflight preflight(String options) {
        return preflight("&watchTopic=" + TOPIC + "&notificationSubscription=" + SUBSCRIPTION + options, (Object) null);
    }

    WatchPreflight preflight(String options, @Nullable Object body) {
        return routes.context()
                .createProducerTemplate()
                .requestBody(
                        "gmail:watch?operation=preflight&pubsubRootUrl=" + gmail().rootUrl() + options,
                        body,
                        WatchPreflight.class);
    }

    static PreflightItem item(WatchPreflight report, String what) {
        return report.item(what).orElseThrow(() -> new AssertionError(what + " is not in\n" + report));
    }

    static void told(WatchPreflight report, String what, PreflightOutcome outcome, String... texts) {
        assertThat(item(report, what)).satisfies(item -> {
            assertThat(item.outcome()).isEqualTo(outcome);
            assertThat(texts).allSatisfy(text -> assertThat(item.toString()).contains(text));
        });
    }
}
