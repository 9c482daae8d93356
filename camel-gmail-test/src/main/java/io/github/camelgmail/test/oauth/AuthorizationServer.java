package io.github.camelgmail.test.oauth;

import com.google.gson.JsonObject;
import java.time.Clock;

/**
 * Google's authorization server, as far as clients of Gmail need it (RFC 6749, section 1.1): its endpoints, and what they know. Safe for
 * use by several threads.
 */
public final class AuthorizationServer {

    private final OAuthClients clients = new OAuthClients();
    private final ServiceAccounts serviceAccounts;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final AuthorizationCodes codes;
    private final SigningKey signingKey;
    private final AuthorizationEndpoint authorization;
    private final TokenEndpoint tokenEndpoint;
    private final TokenDirectory tokens;
    private final ServiceAccountIdTokens serviceAccountIdTokens;

    /**
     * Creates a server that knows no client.
     *
     * @param clock ends tokens and codes
     * @param accounts who can consent
     */
    public AuthorizationServer(Clock clock, Accounts accounts) {
        RandomTokens random = new RandomTokens();
        signingKey = new SigningKey(clock);
        IdTokens idTokens = new IdTokens(signingKey, clock);
        serviceAccounts = new ServiceAccounts(clock);
        accessTokens = new AccessTokens(clock, random, accounts);
        refreshTokens = new RefreshTokens(clock, random);
        codes = new AuthorizationCodes(clock, random);
        authorization = new AuthorizationEndpoint(clients, codes, refreshTokens, random, accounts);
        tokenEndpoint = new TokenEndpoint(
                accessTokens,
                refreshTokens,
                idTokens,
                new CodeExchange(clients, codes, refreshTokens),
                new TokenRefresh(clients, refreshTokens, accounts),
                new AssertionExchange(serviceAccounts, accounts));
        tokens = new TokenDirectory(accessTokens, refreshTokens, idTokens, clock);
        serviceAccountIdTokens = new ServiceAccountIdTokens(signingKey, clock);
    }

    /** The clients that may ask for consent. */
    public OAuthClients clients() {
        return clients;
    }

    /** The service accounts. */
    public ServiceAccounts serviceAccounts() {
        return serviceAccounts;
    }

    /** The access tokens. */
    public AccessTokens accessTokens() {
        return accessTokens;
    }

    /** The refresh tokens. */
    public RefreshTokens refreshTokens() {
        return refreshTokens;
    }

    /** Where users give their consent. */
    public AuthorizationEndpoint authorization() {
        return authorization;
    }

    /** Where clients get tokens. */
    public TokenEndpoint tokenEndpoint() {
        return tokenEndpoint;
    }

    /** Where tokens are looked up and revoked. */
    public TokenDirectory tokens() {
        return tokens;
    }

    /** The key of ID tokens. */
    public SigningKey signingKey() {
        return signingKey;
    }

    /** The tokens by which Google's services show for whom they call. */
    public ServiceAccountIdTokens serviceAccountIdTokens() {
        return serviceAccountIdTokens;
    }

    /**
     * The document that says where the endpoints are.
     *
     * @param issuer the URL of this server without a slash at its end
     */
    public JsonObject discovery(String issuer) {
        return DiscoveryDocument.of(issuer);
    }

    /** Forgets access tokens, codes, questions and all settings; clients, refresh tokens and service accounts stay. */
    public void reset() {
        accessTokens.reset();
        codes.clear();
        authorization.reset();
        refreshTokens.setTesting(false);
        serviceAccounts.delegateEverything();
    }
}
