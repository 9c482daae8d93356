package io.github.camelgmail.test.oauth;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The access tokens that are live. Besides the issued ones, the address of a mailbox is itself a token for it, with every scope.
 * Safe for use by several threads.
 */
public final class AccessTokens {

    /** How long an issued token lives: one second under an hour, as Google's do. */
    public static final Duration LIFETIME = Duration.ofSeconds(3599);

    private static final int TOKEN_BYTES = 48;

    private final Map<String, IssuedToken> issued = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Predicate<String> mailboxExists;

    public AccessTokens(Clock clock, Predicate<String> mailboxExists) {
        this.clock = clock;
        this.mailboxExists = mailboxExists;
    }

    /** Issues a token that lives for {@link #LIFETIME}. */
    String issue(Grant grant) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = "ya29." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        issued.put(token, new IssuedToken(grant, clock.instant().plus(LIFETIME)));
        return token;
    }

    /** Issues a token for a mailbox that lives for {@link #LIFETIME}. */
    public String issue(String address, Set<Scope> scopes) {
        return issue(new Grant(address, scopes));
    }

    /** Finds what a token permits; empty when it is unknown or has expired. */
    public Optional<Grant> grantOf(String token) {
        IssuedToken found = issued.get(token);
        if (found != null) {
            return found.expires().isAfter(clock.instant()) ? Optional.of(found.grant()) : Optional.empty();
        }
        String address = token.toLowerCase(Locale.ROOT);
        return mailboxExists.test(address) ? Optional.of(new Grant(address, Scope.everything())) : Optional.empty();
    }

    /** Makes every issued token unknown, so that clients have to ask for new ones. */
    public void revokeAll() {
        issued.clear();
    }

    private record IssuedToken(Grant grant, Instant expires) {}
}
