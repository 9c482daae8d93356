package io.github.camelgmail.component.client;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.GmailRequest;
import io.github.camelgmail.component.client.quota.MailboxBudget;
import io.github.camelgmail.component.client.quota.QuotaPermit;
import io.github.camelgmail.component.client.quota.QuotaPriority;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The one way out: every attempt of every call passes here, is paid for, and is repeated or explained. */
final class GmailGate {

    /** Failures of calls that Gmail has not counted, as they never got to it or not in anybody's name. */
    private static final Set<FailureKind> UNPAID = Set.of(
            FailureKind.UNAUTHORIZED,
            FailureKind.REDIRECTED,
            FailureKind.NOT_CONNECTED,
            FailureKind.TOKEN_REFUSED,
            FailureKind.TOKEN_REVOKED,
            FailureKind.TOKEN_UNREACHABLE,
            FailureKind.SOURCE_UNREADABLE);

    private final Gmail service;
    private final GmailAuthorization authorization;
    private final String userId;
    private final RetryPolicy policy;
    private final Sleeper sleeper;
    private final GmailErrors errors;
    private final GateLife life;
    private final Turnstile turnstile;
    private final GmailSetup setup;
    private final AtomicLong units;
    /** The count of a gate that postpones what it would repeat; null where each call counts for itself. */
    private final @Nullable Attempts attempts;

    private GmailGate(GmailClientSettings settings, RetryTiming timing, GateLife life, MailboxBudget budget) {
        RefreshTokenLife refreshTokenLife = new RefreshTokenLife();
        this.authorization = GmailAuthorization.of(settings, refreshTokenLife, new AnswerReader(timing.clock()));
        this.service = service(settings, authorization);
        this.userId = settings.userId();
        this.policy = new RetryPolicy(settings.retry(), timing.clock(), timing.random());
        this.sleeper = timing.sleeper();
        this.errors = new GmailErrors(settings.rootUrl());
        this.life = life;
        this.turnstile = new Turnstile(budget, life, QuotaPriority.INTERACTIVE, true);
        this.setup = new GmailSetup(settings, new SetupCalls(policy, sleeper), authorization, refreshTokenLife);
        this.units = new AtomicLong();
        this.attempts = null;
    }

    private GmailGate(GmailGate other, boolean waits) {
        this.authorization = other.authorization;
        this.service = other.service;
        this.userId = other.userId;
        this.policy = other.policy;
        this.sleeper = other.sleeper;
        this.errors = other.errors;
        this.life = other.life;
        this.turnstile = other.turnstile.forFeed(waits);
        this.setup = other.setup;
        this.units = other.units;
        this.attempts = waits ? null : new Attempts(false);
    }

    static GmailGate open(GmailClientSettings settings, MailboxBudget budget) {
        GateLife life = new GateLife();
        RetryTiming timing = new RetryTiming(Clock.systemUTC(), life::sleep, RandomGenerator.getDefault());
        return new GmailGate(settings, timing, life, budget);
    }

    static GmailGate open(GmailClientSettings settings, MailboxBudget budget, RetryTiming timing) {
        return new GmailGate(settings, timing, new GateLife(), budget);
    }

    /** The same gate for a feed, which lets others go first, and waits or postpones. */
    GmailGate forFeed(boolean waits) {
        return new GmailGate(this, waits);
    }

    private static Gmail service(GmailClientSettings settings, GmailAuthorization authorization) {
        HttpTransport transport = new NetHttpTransport.Builder()
                .setConnectionFactory(new HomeConnections(settings.rootUrl()))
                .build();
        return new Gmail.Builder(transport, GsonFactory.getDefaultInstance(), authorization)
                .setRootUrl(settings.rootUrl().toString())
                .setApplicationName(settings.applicationName())
                // Gmail itself says what it misses, with an answer that becomes a typed exception.
                .setSuppressRequiredParameterChecks(true)
                .build();
    }

    /** Makes a call that answers with a resource. */
    <T> T execute(GmailMethod method, Verb<T> verb) {
        return attempt(CallCost.of(method), (gmail, me) -> verb.request(gmail.users(), me)
                .execute());
    }

    /** Makes a call that answers with nothing. */
    void run(GmailMethod method, Verb<Void> verb) {
        attempt(CallCost.of(method), (gmail, me) -> {
            verb.request(gmail.users(), me).executeUnparsed().disconnect();
            return method;
        });
    }

    /**
     * Tells how many calls may go in one request now. Where it is none it waits until one may, as an attempt would.
     *
     * @param calls the method of each call that is wanted, in their order; at least one
     * @return how many of them, from the first on, may go together; at least 1
     */
    int affordable(List<GmailMethod> calls) {
        requireOpen(calls.get(0));
        return turnstile.affordable(calls);
    }

    /** The price of one call, by the tariff that this client is under. */
    int units(GmailMethod method) {
        return turnstile.units(method);
    }

    /**
     * Makes an attempt, and more while that may help.
     *
     * @param cost what is called, for the price and the errors
     * @param attempt makes the request anew each time
     */
    <T> T attempt(CallCost cost, Attempt<T> attempt) {
        return attempt(cost, cost.method().sends(), attempt);
    }

    /**
     * Makes an attempt, and more while that may help.
     *
     * @param cost what is called, for the price and the errors
     * @param careful whether a call that may have taken place is not made again, but ends with {@link GmailSendInDoubtException}
     * @param attempt makes the request anew each time
     */
    <T> T attempt(CallCost cost, boolean careful, Attempt<T> attempt) {
        RetryCourse course = course(cost.method(), careful);
        while (true) {
            try {
                T answer = once(cost, attempt);
                if (cost.calls() == 1) {
                    // Whether a batch went well its parts tell.
                    course.succeeded();
                }
                return answer;
            } catch (IOException e) {
                course.afterFailure(FailureReader.read(e));
            }
        }
    }

    /** Makes one attempt, for a caller that knows what to do when it fails. */
    <T> T once(CallCost cost, Attempt<T> attempt) throws IOException {
        requireOpen(cost.method());
        QuotaPermit permit = turnstile.pass(cost);
        boolean unpaid = false;
        try {
            return readable(attempt);
        } catch (IOException e) {
            unpaid = UNPAID.contains(FailureReader.read(e).kind());
            throw e;
        } finally {
            if (unpaid) {
                permit.giveBack();
            } else {
                units.addAndGet(turnstile.units(cost));
                permit.answered();
            }
        }
    }

    private <T> T readable(Attempt<T> attempt) throws IOException {
        try {
            return attempt.make(service, userId);
        } catch (IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException e) {
            // Google's parsers say so when a server answers 200 with something else than Gmail's JSON or multipart.
            throw new IOException("The answer is not one of Gmail's", e);
        }
    }

    RetryCourse course(GmailMethod method) {
        return course(method, method.sends());
    }

    /** @param careful whether a call that may have taken place is not made again */
    RetryCourse course(GmailMethod method, boolean careful) {
        Attempts counted = attempts == null ? new Attempts(true) : attempts;
        return new RetryCourse(method, careful, policy, sleeper, errors, authorization, turnstile, counted);
    }

    /**
     * Waits for something that will show a little later.
     *
     * @param round how often it was waited for, from 1 on; each wait is longer than the one before
     */
    void pause(GmailMethod method, int round) {
        try {
            sleeper.sleep(policy.backoff(round));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GmailErrors.interrupted(method, e);
        }
        requireOpen(method);
    }

    /** What time it is here. */
    Instant now() {
        return policy.after(Duration.ZERO);
    }

    /** How often a call is made at most. */
    int maxAttempts() {
        return policy.maxAttempts();
    }

    GmailAuthorization authorization() {
        return authorization;
    }

    /** Questions beside Gmail. */
    GmailSetup setup() {
        return setup;
    }

    long unitsUsed() {
        return units.get();
    }

    /** Keeps units for calls to come. */
    CompletableFuture<QuotaPermit> reserve(CallCost cost) {
        return turnstile.reserve(cost);
    }

    /** Lets the calls that some work makes on this thread use what was reserved. */
    void prepaid(QuotaPermit reserved, Runnable work) {
        turnstile.prepaid(reserved, work);
    }

    void close() {
        life.close();
    }

    private void requireOpen(GmailMethod method) {
        if (life.isClosed()) {
            throw GmailErrors.closed(method);
        }
    }

    /** Builds the request of a verb. */
    @FunctionalInterface
    interface Verb<T> {
        GmailRequest<T> request(Gmail.Users users, String userId) throws IOException;
    }

    /** Makes one attempt of a call. */
    @FunctionalInterface
    interface Attempt<T> {
        T make(Gmail gmail, String userId) throws IOException;
    }
}
