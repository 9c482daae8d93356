package io.github.camelgmail.test;

import io.github.camelgmail.test.mailbox.PostOffice;
import io.github.camelgmail.test.oauth.AuthorizationServer;
import io.github.camelgmail.test.oauth.Grant;
import io.github.camelgmail.test.oauth.OAuthClient;
import io.github.camelgmail.test.oauth.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The OAuth side of an {@link EmbeddedGmail}, in the hands of a test: clients, consents, tokens and service accounts. Safe for use by
 * several threads.
 */
public final class EmbeddedOAuth {

    private final AuthorizationServer server;
    private final PostOffice postOffice;
    private final String rootUrl;

    EmbeddedOAuth(AuthorizationServer server, PostOffice postOffice, String rootUrl) {
        this.server = server;
        this.postOffice = postOffice;
        this.rootUrl = rootUrl;
    }

    /** The URL of the token endpoint. */
    public String tokenUrl() {
        return rootUrl + "token";
    }

    /** The URL to which a client sends its user's browser. */
    public String authorizationUrl() {
        return rootUrl + "o/oauth2/v2/auth";
    }

    /** The issuer of ID tokens, below which is {@code /.well-known/openid-configuration}; no slash at its end. */
    public String issuer() {
        return rootUrl.substring(0, rootUrl.length() - 1);
    }

    /** Makes an installed application known, which may receive codes on loopback addresses at any port. */
    public void registerClient(String clientId, String clientSecret) {
        server.clients().register(OAuthClient.installed(clientId, clientSecret));
    }

    /**
     * Makes a web application known.
     *
     * @param redirectUris the only places where it may receive codes
     * @throws IllegalArgumentException when one of them is no URI
     */
    public void registerWebClient(String clientId, String clientSecret, String... redirectUris) {
        server.clients().register(OAuthClient.web(clientId, clientSecret, List.of(redirectUris)));
    }

    /** Lets one account consent to everything that a client asks for, without a page; until a reset. */
    public void autoConsent(String address) {
        server.authorization().setAutoConsent(account(address));
    }

    /** Shows the consent page again after {@link #autoConsent}. */
    public void askForConsent() {
        server.authorization().setAutoConsent(null);
    }

    /**
     * Issues an access token, valid for an hour.
     *
     * @param address the mailbox that it opens
     * @param scopes the scopes that it carries, all of them when none is given
     */
    public String accessToken(String address, Scope... scopes) {
        return server.accessTokens().issue(account(address), allWhenNone(scopes));
    }

    /** Makes all issued access tokens invalid; clients with a refresh token have to use it. */
    public void revokeAccessTokens() {
        server.accessTokens().revokeAll();
    }

    /**
     * Makes a refresh token that every client may use, as if the owner of a mailbox had consented.
     *
     * @param scopes what was consented to, everything when none is given
     */
    public String refreshToken(String address, Scope... scopes) {
        return server.refreshTokens().consent(account(address), allWhenNone(scopes));
    }

    /**
     * Makes a refresh token that only one client may use.
     *
     * @param scopes what was consented to, everything when none is given
     */
    public String refreshTokenFor(String clientId, String address, Scope... scopes) {
        return server.refreshTokens().consent(clientId, new Grant(account(address), allWhenNone(scopes)));
    }

    /** Makes a refresh token invalid, with the access tokens that came of it; it is answered with {@code invalid_grant}. */
    public void revokeRefreshToken(String refreshToken) {
        server.tokens().revokeRefreshToken(refreshToken);
    }

    /** Does what a new password does: the refresh tokens of an account die that carry Gmail scopes. */
    public void passwordChanged(String address) {
        server.tokens().passwordChanged(address);
    }

    /** Sets whether clients are in publishing status "Testing", where new refresh tokens live for seven days; until a reset. */
    public void testing(boolean nowTesting) {
        server.refreshTokens().setTesting(nowTesting);
    }

    /**
     * Makes a key file of a service account with domain-wide delegation over all mailboxes. Its {@code token_uri} is this server's.
     *
     * @param email the address of the service account
     * @return JSON, with a private key
     */
    public String serviceAccountKey(String email) {
        return server.serviceAccounts().keyOf(email, tokenUrl());
    }

    /**
     * Sets the only scopes for which a service account may act for users; others are answered with {@code unauthorized_client}. Until a
     * reset.
     *
     * @param email the address of the service account
     * @param scopes none to forbid it altogether
     */
    public void delegate(String email, Scope... scopes) {
        server.serviceAccounts().delegate(email, Set.of(scopes));
    }

    private String account(String address) {
        return postOffice.open(address).address();
    }

    private static Set<Scope> allWhenNone(Scope... scopes) {
        return scopes.length == 0 ? Scope.everything() : EnumSet.copyOf(List.of(scopes));
    }

    @Override
    public String toString() {
        return "OAuth of " + rootUrl;
    }
}
