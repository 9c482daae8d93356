package io.github.camelgmail.component.auth;

import com.google.auth.oauth2.TokenVerifier;
import com.google.auth.oauth2.TokenVerifier.VerificationException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Verifies signatures with the keys that Google publishes. Google's verifier keeps the keys for an hour. A signature by none of them may be by a
 * new one, so they are fetched anew for it, but not more often than strangers may have us do that. Safe for use by many threads.
 */
final class GoogleSignatures {

    private static final Duration LEAST_AGE = Duration.ofMinutes(5);

    private final URI certificates;
    private final Clock clock;
    private final CertificateTransport transport;
    private final ReentrantLock renewal = new ReentrantLock();
    private volatile TokenVerifier verifier;

    GoogleSignatures(URI certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
        this.transport = new CertificateTransport(certificates, clock);
        this.verifier = newVerifier();
    }

    /** A new one has no keys yet. */
    private TokenVerifier newVerifier() {
        return TokenVerifier.newBuilder()
                .setIssuer(PushTokenVerifier.ISSUER)
                .setCertificatesLocation(certificates.toString())
                .setHttpTransportFactory(() -> transport)
                .setClock(clock::millis)
                .build();
    }

    /** Returns whether a token is valid, not signed by Google, or cannot be verified now. */
    TokenVerdict verify(String token) {
        TokenVerdict verdict = verify(token, verifier);
        boolean mayBeNew = verdict == TokenVerdict.NOT_SIGNED && transport.isOlderThan(LEAST_AGE);
        return mayBeNew && renewal.tryLock() ? verifyWithNewKeys(token) : verdict;
    }

    /** The old keys are kept where there are no new ones. */
    private TokenVerdict verifyWithNewKeys(String token) {
        try {
            TokenVerifier fresh = newVerifier();
            TokenVerdict verdict = verify(token, fresh);
            if (verdict != TokenVerdict.UNVERIFIABLE) {
                verifier = fresh;
            }
            return verdict;
        } finally {
            renewal.unlock();
        }
    }

    private TokenVerdict verify(String token, TokenVerifier keys) {
        try {
            keys.verify(token);
            return TokenVerdict.VALID;
        } catch (VerificationException e) {
            return isAboutToken(e) ? TokenVerdict.NOT_SIGNED : unverifiable();
        }
    }

    /** No other cause is left than the keys, as the token was parsed before. */
    private static boolean isAboutToken(VerificationException e) {
        return e.getCause() == null || e.getCause() instanceof GeneralSecurityException;
    }

    private TokenVerdict unverifiable() {
        transport.pause();
        return TokenVerdict.UNVERIFIABLE;
    }
}
