package io.github.camelgmail.component.client;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.GmailRequest;
import com.google.auth.http.HttpTransportFactory;
import io.github.camelgmail.component.auth.GmailCredentials;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** The one way out: every attempt of every call passes here, is paid for, and is repeated or explained. */
final class GmailGate {

    /** Failures of calls that Gmail has not counted, as they never got to it or not in anybody's name. */
    private static final Set<FailureKind> UNPAID = Set.of(
            FailureKind.UNAUTHORIZED,
            FailureKind.REDIRECTED,
            FailureKind.NOT_CONNECTED,
            FailureKind.TOKEN_REFUSED,
            FailureKind.TOKEN_UNREACHABLE,
            FailureKind.SOURCE_UNREADABLE);

    private final Gmail service;
    private final GmailAuthorization authorization;
    private final String userId;
    private final RetryPolicy policy;
    private final Sleeper sleeper;
    private final GmailErrors errors;
    private final CountDownLatch closed;
    private final AtomicLong units = new AtomicLong();

    private GmailGate(GmailClientSettings settings, RetryTiming timing, CountDownLatch closed) {
        this.authorization = authorization(settings, timing.clock());
        this.service = service(settings, authorization);
        this.userId = settings.userId();
        this.policy = new RetryPolicy(settings.retry(), timing.clock(), timing.random());
        this.sleeper = timing.sleeper();
        this.errors = new GmailErrors(settings.rootUrl());
        this.closed = closed;
    }

    static GmailGate open(GmailClientSettings settings) {
        CountDownLatch closed = new CountDownLatch(1);
        Sleeper untilClosed = wait -> closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        RetryTiming timing = new RetryTiming(Clock.systemUTC(), untilClosed, RandomGenerator.getDefault());
        return new GmailGate(settings, timing, closed);
    }

    static GmailGate open(GmailClientSettings settings, RetryTiming timing) {
        return new GmailGate(settings, timing, new CountDownLatch(1));
    }

    private static GmailAuthorization authorization(GmailClientSettings settings, Clock clock) {
        GmailCredentials credentials = settings.credentials();
        HttpTransportFactory tokenTransport =
                () -> new TokenTransport(credentials.tokenServer(), settings.connectTimeout(), settings.readTimeout());
        return new GmailAuthorization(
                credentials.open(tokenTransport),
                settings.connectTimeout(),
                settings.readTimeout(),
                new AnswerReader(clock));
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
        return attempt(method, 1, (gmail, me) -> verb.request(gmail.users(), me).execute());
    }

    /** Makes a call that answers with nothing. */
    void run(GmailMethod method, Verb<Void> verb) {
        attempt(method, 1, (gmail, me) -> {
            verb.request(gmail.users(), me).executeUnparsed().disconnect();
            return method;
        });
    }

    /**
     * Makes an attempt, and more while that may help.
     *
     * @param method what is called, for the price and the errors
     * @param calls how many calls the attempt consists of
     * @param attempt makes the request anew each time
     */
    <T> T attempt(GmailMethod method, int calls, Attempt<T> attempt) {
        RetryCourse course = course(method);
        while (true) {
            requireOpen(method);
            try {
                T answer = readable(attempt);
                pay(method, calls);
                return answer;
            } catch (IOException e) {
                Failure failure = FailureReader.read(e);
                if (!UNPAID.contains(failure.kind())) {
                    pay(method, calls);
                }
                course.afterFailure(failure);
            }
        }
    }

    private void pay(GmailMethod method, int calls) {
        units.addAndGet((long) method.units() * calls);
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
        return new RetryCourse(method, policy, sleeper, errors, authorization);
    }

    GmailAuthorization authorization() {
        return authorization;
    }

    long unitsUsed() {
        return units.get();
    }

    void close() {
        closed.countDown();
    }

    private void requireOpen(GmailMethod method) {
        if (closed.getCount() == 0) {
            throw new GmailUnavailableException(
                    new GmailProblem(method, 0, null, "The client is closed", "Start the route again", false), null);
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
