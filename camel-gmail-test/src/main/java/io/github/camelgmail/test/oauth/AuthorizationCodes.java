package io.github.camelgmail.test.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes that clients may exchange for tokens: once, within ten minutes. Safe for use by several threads. */
final class AuthorizationCodes {

    static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final Map<String, AuthorizationCode> codes = new LinkedHashMap<>();
    private final Clock clock;
    private final RandomTokens random;

    AuthorizationCodes(Clock clock, RandomTokens random) {
        this.clock = clock;
        this.random = random;
    }

    synchronized String issue(AuthorizationRequest request, Grant grant, boolean withRefreshToken) {
        if (codes.size() == MOST) {
            codes.remove(codes.keySet().iterator().next());
        }
        String code = random.authorizationCode();
        codes.put(
                code,
                new AuthorizationCode(
                        request, grant, withRefreshToken, clock.instant().plus(LIFETIME)));
        return code;
    }

    /** Takes a code, which nobody can take again; null when there is none or it is too old. */
    synchronized @Nullable AuthorizationCode take(String code) {
        AuthorizationCode found = codes.remove(code);
        return found != null && found.expires().isAfter(clock.instant()) ? found : null;
    }

    synchronized void clear() {
        codes.clear();
    }

    /**
     * What a code stands for.
     *
     * @param request what the client had asked for
     * @param grant what the user consented to
     * @param withRefreshToken whether the exchange yields a refresh token
     * @param expires when the code ends
     */
    record AuthorizationCode(AuthorizationRequest request, Grant grant, boolean withRefreshToken, Instant expires) {}
}
