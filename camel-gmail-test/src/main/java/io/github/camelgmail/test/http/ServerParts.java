package io.github.camelgmail.test.http;

import io.github.camelgmail.test.clock.ServerClock;
import io.github.camelgmail.test.fault.FaultPlan;
import io.github.camelgmail.test.journal.BoundedJournal;
import io.github.camelgmail.test.journal.Expectation;
import io.github.camelgmail.test.journal.RequestCounters;
import io.github.camelgmail.test.mailbox.PostOffice;
import io.github.camelgmail.test.oauth.AuthorizationServer;
import io.github.camelgmail.test.pubsub.Subscriptions;
import io.github.camelgmail.test.pubsub.Topics;
import io.github.camelgmail.test.quota.QuotaMeter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a server is made of.
 *
 * @param handlers the handler of each method
 * @param adminResources what can be seen and changed under {@code /__admin/}
 * @param clock the time of everything
 * @param postOffice the mailboxes
 * @param authorizationServer where clients get the tokens that open them
 * @param topics where mailboxes can be watched
 * @param subscriptions of these topics
 * @param faults the failures to stage
 * @param quota what users may spend
 * @param counters what is counted
 * @param journal what is remembered
 * @param expectation what is expected
 */
public record ServerParts(
        Map<GmailMethod, GmailMethodHandler> handlers,
        List<AdminResource> adminResources,
        ServerClock clock,
        PostOffice postOffice,
        AuthorizationServer authorizationServer,
        Topics topics,
        Subscriptions subscriptions,
        FaultPlan faults,
        QuotaMeter quota,
        RequestCounters counters,
        BoundedJournal journal,
        Expectation expectation) {

    ExchangeHandler exchangeHandler(ResumableUploads uploads, Supplier<String> rootUrl, Duration latency) {
        Deliveries deliveries = new Deliveries();
        JournalKeeper keeper = new JournalKeeper(journal, expectation, quota, clock);
        FaultStage stage = new FaultStage(
                faults, new CircumstanceStage(clock, postOffice, authorizationServer, deliveries), deliveries);
        GmailApi api = new GmailApi(
                handlers,
                new Gatekeeper(authorizationServer.accessTokens(), postOffice),
                stage,
                new QuotaGate(quota, counters, deliveries),
                counters,
                expectation,
                deliveries);
        Endpoints endpoints = new Endpoints(
                api,
                new BatchEndpoint(api, stage, deliveries, keeper),
                new UploadEndpoint(api, uploads),
                new AdminEndpoint(adminResources),
                new OAuthEndpoints(authorizationServer, stage, deliveries, rootUrl),
                new PubSubEndpoint(topics, subscriptions, authorizationServer.accessTokens(), stage, deliveries),
                stage,
                deliveries);
        return new ExchangeHandler(endpoints::answer, counters, deliveries, keeper, latency);
    }
}
