package io.github.camelgmail.test.contract;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClientRequest;
import com.google.api.services.gmail.Gmail;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One run of the contract on one account, from the first look at it to the cleaning. */
final class ContractRun {

    private static final int TOKEN_BYTES = 4;

    private final GmailAccount account;
    private final Made made = new Made();
    private final Calls calls;
    private final RawHttp http;
    private final String token;
    private final Cleaning cleaning;
    private final AtomicInteger words = new AtomicInteger();

    private ContractRun(GmailAccount account) throws IOException {
        this.account = account;
        CountDownLatch never = new CountDownLatch(1);
        Pace.Rest rest = duration -> never.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        this.calls = new Calls(new Pace(account.unitsPerMinute(), System::nanoTime, rest), made);
        this.http = new RawHttp(account, calls);
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        this.token = "contract" + HexFormat.of().formatHex(random);
        this.cleaning = Cleaning.begin(account.gmail().users(), calls, made, token);
    }

    /** Begins a run. */
    static ContractRun begin(GmailAccount account) throws IOException {
        return new ContractRun(account);
    }

    /** Removes all that the run has made, and puts the settings back. */
    void end() throws IOException {
        cleaning.clean();
    }

    GmailAccount account() {
        return account;
    }

    Gmail.Users users() {
        return account.gmail().users();
    }

    RawHttp http() {
        return http;
    }

    /** The word that subjects and label names of this run begin with. */
    String token() {
        return token;
    }

    /** A word that no mail of this account has had before. */
    String word() {
        return token + "w" + words.incrementAndGet();
    }

    <T> T call(AbstractGoogleJsonClientRequest<T> request) throws IOException {
        return calls.make(request);
    }

    /** Makes room for a call that the run does not make itself. */
    void makeRoom(int units) {
        calls.makeRoom(units);
    }

    /** Makes a call that Gmail must refuse. */
    GoogleJsonResponseException refusal(AbstractGoogleJsonClientRequest<?> request) throws IOException {
        try {
            Object answer = calls.make(request);
            throw new AssertionError("Gmail should have refused, but answered " + answer);
        } catch (GoogleJsonResponseException refusal) {
            return refusal;
        }
    }

    Duration patience() {
        return account.patience();
    }
}
