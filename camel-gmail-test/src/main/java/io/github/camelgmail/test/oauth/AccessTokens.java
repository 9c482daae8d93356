package io.github.camelgmail.test.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The access tokens that are live. Besides the issued ones, the address of a mailbox is itself a token for it, with every scope.
 * Safe for use by several threads.
 */
public final class AccessTokens {

    /** How long an issued token lives: one second under an hour, as Google's do. */
    public static final Duration LIFETIME = Duration.ofSeconds(3599);

    /** The client of tokens that a test made itself. */
    static final String NO_CLIENT = "embedded-gmail";

    private final Map<String, IssuedToken> issued = new ConcurrentHashMap<>();
    private final Set<String> revokedAddresses = ConcurrentHashMap.newKeySet();
    private final RandomTokens random;
    private final Clock clock;
    private final Accounts accounts;

    AccessTokens(Clock clock, RandomTokens random, Accounts accounts) {
        this.clock = clock;
        this.random = random;
        this.accounts = accounts;
    }

    /** Issues a token for a mailbox that lives for {@link #LIFETIME}. */
    public String issue(String address, Set<Scope> scopes) {
        return issue(new Grant(address, scopes).withDomainAuthority(), NO_CLIENT, null);
    }

    /** Issues a token that lives for {@link #LIFETIME}, or until its refresh token is revoked. */
    String issue(Grant grant, String clientId, @Nullable String refreshToken) {
        String token = random.accessToken();
        issued.put(
                token,
                new IssuedToken(grant, clientId, refreshToken, clock.instant().plus(LIFETIME)));
        return token;
    }

    /** Finds what a token permits; empty when it is unknown or has expired. */
    public Optional<Grant> grantOf(String token) {
        return find(token).map(IssuedToken::grant);
    }

    /** Makes every issued token unknown, so that clients have to ask for new ones. */
    public void revokeAll() {
        issued.clear();
    }

    /** Finds an issued token, or the one that the address of a mailbox stands for. */
    Optional<IssuedToken> find(String token) {
        if (issued.containsKey(token)) {
            return findIssued(token);
        }
        String address = token.toLowerCase(Locale.ROOT);
        boolean opens = !revokedAddresses.contains(address) && accounts.exist(address);
        return opens ? Optional.of(standingFor(address)) : Optional.empty();
    }

    /** Finds an issued token that has not expired. */
    Optional<IssuedToken> findIssued(String token) {
        return Optional.ofNullable(issued.get(token))
                .filter(found -> found.expires().isAfter(clock.instant()));
    }

    /** Makes one token unknown. An address that is used as a token stays so until {@link #reset()}. */
    public void revoke(String token) {
        String address = token.toLowerCase(Locale.ROOT);
        if (issued.remove(token) == null && accounts.exist(address)) {
            revokedAddresses.add(address);
        }
    }

    /** Makes every issued token unknown, and lets all addresses be tokens again. */
    public void reset() {
        issued.clear();
        revokedAddresses.clear();
    }

    /** Forgets the tokens that came from a refresh token. */
    void revokeFrom(String refreshToken) {
        issued.values().removeIf(token -> refreshToken.equals(token.refreshToken()));
    }

    private IssuedToken standingFor(String address) {
        Set<Scope> scopes = EnumSet.of(Scope.OPENID, Scope.EMAIL, Scope.CLOUD_PLATFORM);
        scopes.addAll(Scope.everything());
        return new IssuedToken(
                new Grant(address, scopes).withDomainAuthority(),
                NO_CLIENT,
                null,
                clock.instant().plus(LIFETIME));
    }
}
