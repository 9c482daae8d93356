package io.github.camelgmail.test.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The refresh tokens that are live, each standing for a consent. A token dies when it is revoked, rests for six months, is older than
 * seven days while its client is in testing, is the oldest beyond a hundred of the same account and client, or when the password
 * changes. Safe for use by several threads. Source: "Refresh token expiration" of Google's OAuth guide.
 */
public final class RefreshTokens {

    private static final int MOST_OF_ACCOUNT_AND_CLIENT = 100;

    /** In the order of issue. */
    private final Map<String, Consent> live = new LinkedHashMap<>();

    private final Clock clock;
    private final RandomTokens random;
    private boolean testing;

    RefreshTokens(Clock clock, RandomTokens random) {
        this.clock = clock;
        this.random = random;
    }

    /** Sets whether the clients of tokens issued from now on are in publishing status "Testing". */
    public synchronized void setTesting(boolean nowTesting) {
        testing = nowTesting;
    }

    /** Records that the owner of a mailbox consented, and returns a refresh token that every client may use. */
    public String consent(String address, Set<Scope> scopes) {
        return consent(Consent.ANY_CLIENT, new Grant(address, scopes));
    }

    /** Records that the owner of a mailbox consented to what a client asked for, and returns its refresh token. */
    public synchronized String consent(String clientId, Grant grant) {
        String token = random.refreshToken();
        live.put(token, new Consent(clientId, grant, clock.instant(), clock.instant(), testing && grant.opensGmail()));
        List<String> ofBoth = tokensOf(consent -> consent.isOf(clientId, grant.address()));
        ofBoth.subList(0, Math.max(0, ofBoth.size() - MOST_OF_ACCOUNT_AND_CLIENT))
                .forEach(live::remove);
        return token;
    }

    /** Withdraws a consent; its refresh token is answered with {@code invalid_grant} from now on. */
    public synchronized boolean revoke(String refreshToken) {
        return live.remove(refreshToken) != null;
    }

    /** Withdraws all consents of an account. */
    public synchronized void revokeAllOf(String address) {
        live.values().removeIf(consent -> consent.grant().address().equalsIgnoreCase(address));
    }

    /** Withdraws the consents to Gmail scopes of an account, as a changed password does. */
    synchronized Set<String> revokeGmailOf(String address) {
        List<String> tokens = tokensOf(consent ->
                consent.grant().address().equals(address) && consent.grant().opensGmail());
        tokens.forEach(live::remove);
        return Set.copyOf(tokens);
    }

    /** Finds the consent of a live token, and notes that it was used. */
    synchronized Optional<Consent> use(String refreshToken) {
        Consent consent = live.get(refreshToken);
        if (consent == null || !consent.isLiveAt(clock.instant())) {
            live.remove(refreshToken);
            return Optional.empty();
        }
        live.put(refreshToken, consent.usedAt(clock.instant()));
        return Optional.of(consent);
    }

    synchronized boolean isLive(String refreshToken) {
        Consent consent = live.get(refreshToken);
        return consent != null && consent.isLiveAt(clock.instant());
    }

    /** How long a token has yet to live whose client was in testing when it was issued; empty for others. */
    synchronized Optional<Duration> lifeLeftInTesting(String refreshToken) {
        Instant now = clock.instant();
        return Optional.ofNullable(live.get(refreshToken))
                .filter(Consent::testing)
                .map(consent -> Duration.between(now, consent.issued().plus(Consent.LIFE_IN_TESTING)));
    }

    /** All scopes that an account has consented to before, for a client. */
    synchronized Set<Scope> scopesConsentedTo(String clientId, String address) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        live.values().stream()
                .filter(consent -> consent.isOf(clientId, address) && consent.isLiveAt(clock.instant()))
                .forEach(consent -> scopes.addAll(consent.grant().scopes()));
        return scopes;
    }

    private List<String> tokensOf(Predicate<Consent> condition) {
        return live.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
