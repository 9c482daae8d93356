package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.watch.preflight.PreflightOutcome.failed;
import static io.github.camelgmail.component.watch.preflight.PreflightOutcome.ok;
import static io.github.camelgmail.component.watch.preflight.PreflightOutcome.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.WatchRequest;
import com.google.auth.oauth2.ServiceAccountCredentials;
import io.github.camelgmail.component.watch.preflight.PreflightItem;
import io.github.camelgmail.component.watch.preflight.PreflightOutcome;
import io.github.camelgmail.component.watch.preflight.WatchPreflight;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultRule;
import io.github.camelgmail.test.oauth.Scope;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a preflight says of a set-up that lacks something, and that it changes nothing. */
class PreflightRouteTest extends PreflightScenario {

    @Test
    void aSetUpThatIsCompleteIsSeenToBe() {
        subscribe(SubscriptionSettings.USUAL);

        WatchPreflight report = preflight("");

        assertThat(report.isOk()).isTrue();
        assertThat(report.isComplete()).isTrue();
        assertThat(report.items())
                .extracting(PreflightItem::what)
                .containsExactly(
                        "topicName",
                        "credentials",
                        "watchScope",
                        "feedScope",
                        "tokenLife",
                        "project",
                        "topic",
                        "publisher",
                        "subscription",
                        "subscriptionTopic",
                        "delivery",
                        "subscriptionSettings");
        assertThat(report.toString()).startsWith("Preflight: 0 failed, 0 unknown, 12 ok\n[ok] topicName: " + TOPIC);
        assertThat(report.toMap()).containsEntry("ok", true).containsEntry("complete", true);
        assertThat((List<?>) report.toMap().get("items"))
                .hasSize(12)
                .first()
                .isEqualTo(Map.of("what", "topicName", "outcome", "ok", "detail", TOPIC));
        assertThat(gmail().topics().notifications()).isEmpty();
        assertThat(gmail().requests().of("watch")).isZero();
    }

    @Test
    void aTopicThatIsMissingComesWithItsCommand() {
        gmail().topics().delete(TOPIC);

        WatchPreflight report = preflight("");

        told(report, "topic", failed, TOPIC, "gcloud pubsub topics create mail --project=embedded-gmail");
        told(report, "publisher", failed, "add-iam-policy-binding mail --project=embedded-gmail");
        told(
                report,
                "subscription",
                failed,
                "gcloud pubsub subscriptions create mail-feed --project=embedded-gmail --topic=mail");
        assertThat(report.isOk()).isFalse();
    }

    @Test
    void aTopicThatIsClosedToGmailComesWithItsCommand() {
        gmail().topics().require(TOPIC).revokePublisher();

        told(
                preflight(""),
                "publisher",
                failed,
                "gcloud pubsub topics add-iam-policy-binding mail --project=embedded-gmail"
                        + " --member=serviceAccount:gmail-api-push@system.gserviceaccount.com --role=roles/pubsub.publisher");
    }

    @Test
    void aTopicOfAnotherProjectIsSeenByItsName() {
        String options = "&watchTopic=projects/another/topics/mail";

        told(preflight(options, (Object) null), "project", failed, "of embedded-gmail", "of another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "projects/p/topics/m", "projects/P/topics/mail", "RAW(projects/p/topics/mail )"})
    void aNameThatIsNoneEndsThere(String name) {
        WatchPreflight report = preflight("&watchTopic=" + name, (Object) null);

        told(report, "topicName", failed, "projects/<id of the project>/topics/<topic>");
        assertThat(report.item("topic")).isEmpty();
        told(report, "credentials", ok, ALICE);
    }

    @Test
    void withoutATopicOrASubscriptionItIsSaidWhatToSet() {
        WatchPreflight report = preflight("", (Object) null);

        told(report, "topicName", failed, "Set watchTopic");
        told(report, "subscription", unknown, "Set notificationSubscription");
    }

    @Test
    void theTopicOfARequestWillDo() {
        told(preflight("", new WatchRequest().setTopicName(TOPIC)), "topic", ok);
        told(preflight("", Map.of("topicName", TOPIC)), "topic", ok);
    }

    @Test
    void withoutAScopeForPubSubTheCommandsAreTold() {
        use(gmail().oauth().accessToken(ALICE, Scope.MODIFY));

        WatchPreflight report = preflight("");

        told(report, "topic", unknown, "gcloud pubsub topics describe mail --project=embedded-gmail", "tryWatch=true");
        told(report, "publisher", unknown, "gcloud pubsub topics get-iam-policy mail", "add-iam-policy-binding");
        told(report, "subscription", unknown, "gcloud pubsub subscriptions describe mail-feed");
        told(report, "project", unknown, "gcloud projects describe embedded-gmail");
        told(report, "tokenLife", unknown, "refreshToken");
        assertThat(report.isOk()).isTrue();
        assertThat(report.isComplete()).isFalse();
    }

    private void use(String accessToken) {
        configuration.setServiceAccountKey(null);
        configuration.setDelegate(null);
        configuration.setAccessToken(accessToken);
    }

    @Test
    void aUsersTokenWithAScopeForPubSubWillDo() {
        use(gmail().oauth().accessToken(ALICE, Scope.READONLY, Scope.PUBSUB));
        subscribe(SubscriptionSettings.USUAL);

        WatchPreflight report = preflight("");

        told(report, "topic", ok);
        told(report, "publisher", ok);
        told(report, "delivery", ok);
        told(report, "feedScope", ok, "get https://www.googleapis.com/auth/gmail.modify");
    }

    @Test
    void aBeanOfAServiceAccountLooksIntoPubSubInItsOwnName() throws Exception {
        String key = gmail().oauth().serviceAccountKey(ROBOT);
        configuration.setServiceAccountKey(null);
        configuration.setDelegate(null);
        configuration.setCredentials(
                ServiceAccountCredentials.fromStream(new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8)))
                        .createScoped(Scope.MODIFY.url())
                        .createDelegated(ALICE));

        WatchPreflight report = preflight("");

        told(report, "topic", ok);
        told(report, "tokenLife", ok);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPOSE,   '',                failed, failed",
        "METADATA,  '',                ok,     failed",
        "METADATA,  &format=metadata,  ok,     ok",
        "READONLY,  '',                ok,     ok",
        "READONLY,  &markAsRead=true,  ok,     failed",
        "READONLY,  &addLabels=Done,   ok,     failed",
        "MODIFY,    &markAsRead=true,  ok,     ok",
        "FULL,      &archive=true,     ok,     ok"
    })
    void whatTheTokenAllowsIsComparedWithWhatTheFeedDoes(
            Scope scope, String options, PreflightOutcome watch, PreflightOutcome feed) {
        use(gmail().oauth().accessToken(ALICE, scope));

        WatchPreflight report = preflight(options);

        told(report, "watchScope", watch, scope.url());
        told(report, "feedScope", feed, scope.url());
    }

    @Test
    void metadataNarrowsAllOtherScopes() {
        use(gmail().oauth().accessToken(ALICE, Scope.MODIFY, Scope.METADATA));

        told(preflight(""), "feedScope", failed, "without gmail.metadata");
    }

    private void useRefreshToken() {
        configuration.setServiceAccountKey(null);
        configuration.setDelegate(null);
        gmail().oauth().registerClient("client-id", "client-secret");
        configuration.setClientId("client-id");
        configuration.setClientSecret("client-secret");
        configuration.setRefreshToken(gmail().oauth().refreshToken(ALICE, Scope.MODIFY));
        configuration.setTokenServerUrl(gmail().oauth().tokenUrl());
    }

    @Test
    void theTokenOfAnAppInTestingEndsSoon() {
        gmail().oauth().testing(true);
        useRefreshToken();

        told(preflight(""), "tokenLife", failed, "ends in 6 days", "Publish the app");
    }

    @Test
    void theTokenOfAnAppInProductionNamesNoEnd() {
        useRefreshToken();

        told(preflight(""), "tokenLife", ok, "names no end");
        told(preflight(""), "watchScope", ok);
    }

    @Test
    void credentialsThatAreRefusedAreToldOfAndNothingIsThrown() {
        use("ya29.of-nobody");

        WatchPreflight report = preflight("&tryWatch=true");

        told(report, "credentials", failed, "Set an accessToken");
        told(report, "watchScope", unknown);
        told(report, "topic", unknown);
        told(report, "watch", failed);
        assertThat(report.toString()).doesNotContain("of-nobody");
    }

    @Test
    void aGmailThatIsAwayIsNoRefusal() {
        gmail().faults().add(FaultRule.of(Fault.unavailable()).on("getProfile"));
        gmail().faults().add(FaultRule.of(Fault.unavailable()).on("pubsub"));

        WatchPreflight report = preflight("");

        told(report, "credentials", unknown);
        told(report, "topic", unknown, "HTTP 503");
        assertThat(report.isOk()).isTrue();
    }

    @Test
    void tryingTheWatchTellsWhatPubSubDoesNot() {
        use(gmail().oauth().accessToken(ALICE, Scope.READONLY));

        WatchPreflight report = preflight("&tryWatch=true");

        told(report, "watch", ok);
        told(report, "project", ok);
        told(report, "topic", ok);
        told(report, "publisher", ok);
        assertThat(gmail().topics().notifications()).hasSize(1);
    }

    @Test
    void aWatchThatIsRefusedTellsWhy() {
        use(gmail().oauth().accessToken(ALICE, Scope.READONLY));
        told(
                preflight("&watchTopic=projects/another/topics/mail&tryWatch=true", (Object) null),
                "project",
                failed,
                "Name a topic of the project");

        gmail().topics().require(TOPIC).revokePublisher();
        WatchPreflight closed = preflight("&tryWatch=true");
        told(closed, "topic", ok);
        told(closed, "publisher", failed, "add-iam-policy-binding mail --project=embedded-gmail");
        told(closed, "watch", failed, "users.watch failed: HTTP 403");

        gmail().topics().delete(TOPIC);
        WatchPreflight missing = preflight("&tryWatch=true");
        told(missing, "topic", failed, "gcloud pubsub topics create mail --project=embedded-gmail");
        told(missing, "watch", failed, "HTTP 404");
    }

    @Test
    void aPubSubThatWouldSeeTheTokenInClearIsRefusedAtStart() {
        assertThatThrownBy(() -> routes.context()
                        .createProducerTemplate()
                        .requestBody("gmail:watch?operation=preflight&pubsubRootUrl=http://pubsub.example.com/", ""))
                .hasStackTraceContaining("pubsubRootUrl http://pubsub.example.com would carry credentials in clear");
    }
}
