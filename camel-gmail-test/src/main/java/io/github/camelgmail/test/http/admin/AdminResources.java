package io.github.camelgmail.test.http.admin;

import io.github.camelgmail.test.clock.ServerClock;
import io.github.camelgmail.test.fault.Faults;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.journal.Expectation;
import io.github.camelgmail.test.journal.RequestJournal;
import io.github.camelgmail.test.mailbox.PostOffice;
import io.github.camelgmail.test.oauth.AuthorizationServer;
import io.github.camelgmail.test.pubsub.Subscriptions;
import io.github.camelgmail.test.pubsub.Topics;
import io.github.camelgmail.test.quota.Quota;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the resources show and change.
 *
 * @param postOffice the mailboxes
 * @param authorizationServer clients, consents and tokens
 * @param topics where mailboxes can be watched
 * @param subscriptions of these topics
 * @param clock the time
 * @param faults what goes wrong
 * @param quota what is allowed
 * @param journal what was asked
 * @param expectation what is expected
 * @param rootUrl the URL of the server, with a slash at its end
 * @param resetPressure begins anew, but leaves mailboxes and tokens
 * @param resetEverything begins anew altogether
 */
public record AdminResources(
        PostOffice postOffice,
        AuthorizationServer authorizationServer,
        Topics topics,
        Subscriptions subscriptions,
        ServerClock clock,
        Faults faults,
        Quota quota,
        RequestJournal journal,
        Expectation expectation,
        Supplier<String> rootUrl,
        Runnable resetPressure,
        Runnable resetEverything) {

    /** All resources. */
    public List<AdminResource> all() {
        return List.of(
                new CountsResource(journal::counts),
                new ResetResource(resetPressure, resetEverything),
                new MailboxesResource(postOffice),
                new OutboxResource(postOffice),
                new BouncesResource(postOffice),
                new OAuthResource(authorizationServer, postOffice, rootUrl),
                new TopicsResource(topics),
                new SubscriptionsResource(subscriptions),
                new NotificationsResource(topics),
                new FaultsResource(faults),
                new QuotaResource(quota),
                new ClockResource(clock),
                new SeedResource(faults),
                new RequestsResource(journal),
                new ExpectationResource(expectation));
    }
}
