package io.github.camelgmail.test;

import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultPlan;
import io.github.camelgmail.test.fault.IncomingCall;
import io.github.camelgmail.test.http.GmailMethod;
import io.github.camelgmail.test.http.GmailServer;
import io.github.camelgmail.test.http.method.GmailMethods;
import io.github.camelgmail.test.journal.RequestCounters;
import io.github.camelgmail.test.journal.RequestCounts;
import io.github.camelgmail.test.mailbox.OutboundMail;
import io.github.camelgmail.test.mailbox.PostOffice;
import io.github.camelgmail.test.oauth.AccessTokens;
import io.github.camelgmail.test.oauth.RefreshTokens;
import io.github.camelgmail.test.oauth.Scope;
import io.github.camelgmail.test.oauth.ServiceAccounts;
import io.github.camelgmail.test.oauth.TokenEndpoint;
import io.github.camelgmail.test.quota.QuotaMeter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A Gmail in this JVM: the Gmail REST API on a port of the loopback interface, with mailboxes that a test fills and looks into.
 *
 * <p>A bearer token equal to the address of a mailbox opens it with every scope. Mail sent to the address of another mailbox of the
 * same server arrives there; other mail is kept in the {@link #outbox()}. Safe for use by several threads.
 */
public final class EmbeddedGmail implements AutoCloseable {

    private static final Set<String> OTHER_TARGETS = Set.of("batch", "token");

    private final PostOffice postOffice;
    private final List<String> addresses;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens = new RefreshTokens();
    private final ServiceAccounts serviceAccounts;
    private final FaultPlan faults = new FaultPlan();
    private final RequestCounters counters = new RequestCounters();
    private final GmailServer server;

    EmbeddedGmail(EmbeddedGmailBuilder settings) {
        postOffice = new PostOffice(settings.clock(), settings.historyRetention());
        addresses = settings.mailboxes();
        Predicate<String> mailboxExists = address -> postOffice.find(address).isPresent();
        accessTokens = new AccessTokens(settings.clock(), mailboxExists);
        serviceAccounts = new ServiceAccounts(settings.clock());
        openMailboxes();
        GmailServer.Parts parts = new GmailServer.Parts(
                GmailMethods.handlers(),
                postOffice,
                accessTokens,
                new TokenEndpoint(accessTokens, refreshTokens, serviceAccounts, mailboxExists),
                faults,
                new QuotaMeter(settings.quota(), settings.clock()),
                counters);
        server = startOn(settings, parts);
    }

    /** Starts a server on a free port. */
    public static EmbeddedGmail start() {
        return builder().start();
    }

    /** Begins the settings of a server. */
    public static EmbeddedGmailBuilder builder() {
        return new EmbeddedGmailBuilder();
    }

    /** The URL that clients are pointed at ({@code rootUrl}), with a slash at its end. */
    public String rootUrl() {
        return server.rootUrl();
    }

    /** The URL of the token endpoint. */
    public String tokenUrl() {
        return rootUrl() + "token";
    }

    /**
     * Finds a mailbox, or creates an empty one.
     *
     * @param address one plain address, in any letter case
     * @throws IllegalArgumentException when it is no address
     */
    public EmbeddedMailbox mailbox(String address) {
        return new EmbeddedMailbox(postOffice, postOffice.open(address).address());
    }

    /** The mail that left for addresses without a mailbox here, oldest first; one entry a recipient. */
    public List<OutboundMail> outbox() {
        return postOffice.outbox();
    }

    /** What the server was asked since its start or the last reset. */
    public RequestCounts requests() {
        return counters.counts();
    }

    /** Sets the counters of {@link #requests()} to zero. */
    public void resetRequests() {
        counters.reset();
    }

    /**
     * Lets the next calls of one Gmail method fail.
     *
     * @param method the method, such as {@code messages.get}; {@code batch} for whole batch requests, {@code token} for requests to
     *     the token endpoint
     * @param times how many calls, at least 1
     * @param fault how they fail
     */
    public void failNext(String method, int times, Fault fault) {
        if (GmailMethod.ofId(method).isEmpty() && !OTHER_TARGETS.contains(method)) {
            throw new IllegalArgumentException(
                    "no such method: " + method + "; give one such as messages.get, or batch, or token");
        }
        failNext(call -> call.method().equals(method), times, fault);
    }

    /**
     * Lets the next calls fail that a predicate chooses, so also single parts of a batch.
     *
     * @param target which calls
     * @param times how many of them, at least 1
     * @param fault how they fail
     */
    public void failNext(Predicate<IncomingCall> target, int times, Fault fault) {
        faults.failNext(target, times, fault);
    }

    /** Whether every failure ordered by {@code failNext} has taken place. */
    public boolean allFaultsHappened() {
        return faults.isUsedUp();
    }

    /**
     * Issues an access token, valid for an hour.
     *
     * @param address the mailbox that it opens
     * @param scopes the scopes that it carries, all of them when none is given
     */
    public String accessToken(String address, Scope... scopes) {
        return accessTokens.issue(mailbox(address).address(), allWhenNone(scopes));
    }

    /** Makes all issued access tokens invalid; clients with a refresh token have to use it. */
    public void revokeAccessTokens() {
        accessTokens.revokeAll();
    }

    /** Makes an OAuth client known to the token endpoint. */
    public void registerClient(String clientId, String clientSecret) {
        refreshTokens.registerClient(clientId, clientSecret);
    }

    /**
     * Makes a refresh token, as if the owner of a mailbox had consented.
     *
     * @param scopes what was consented to, everything when none is given
     */
    public String refreshToken(String address, Scope... scopes) {
        return refreshTokens.consent(mailbox(address).address(), allWhenNone(scopes));
    }

    /** Makes a refresh token invalid; the token endpoint answers it with {@code invalid_grant}. */
    public void revokeRefreshToken(String refreshToken) {
        refreshTokens.revoke(refreshToken);
    }

    /**
     * Makes a key file of a service account with domain-wide delegation over all mailboxes. Its {@code token_uri} is this server's.
     *
     * @param email the address of the service account
     * @return JSON, with a private key
     */
    public String serviceAccountKey(String email) {
        return serviceAccounts.keyOf(email, tokenUrl());
    }

    /**
     * Begins anew: empties the outbox and the mailboxes, removes those that were not among the settings, forgets issued access tokens,
     * planned faults and counts. OAuth clients, refresh tokens and service accounts stay.
     */
    public void reset() {
        faults.clear();
        accessTokens.revokeAll();
        postOffice.clear();
        openMailboxes();
        counters.reset();
    }

    /** Stops the server. A second call does nothing. */
    @Override
    public void close() {
        server.close();
    }

    private static Set<Scope> allWhenNone(Scope... scopes) {
        return scopes.length == 0 ? Scope.everything() : EnumSet.copyOf(List.of(scopes));
    }

    private void openMailboxes() {
        addresses.forEach(postOffice::open);
    }

    private static GmailServer startOn(EmbeddedGmailBuilder settings, GmailServer.Parts parts) {
        try {
            return GmailServer.start(settings.port(), settings.latency(), parts);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on 127.0.0.1:" + settings.port() + "; choose another port", e);
        }
    }
}
