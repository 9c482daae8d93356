package io.github.camelgmail.component.auth;

import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.GoogleCredentials;
import java.net.URI;
import java.util.Optional;

/**
 * What proves to Gmail who is calling. Immutable; {@code toString} of every kind tells the kind and never a secret.
 *
 * <p>Create one with {@link #builder()}, which refuses incomplete and contradictory options.
 */
public sealed interface GmailCredentials
        permits AccessTokenCredentials, RefreshTokenCredentials, ServiceAccountKeyCredentials, SuppliedCredentials {

    /** Google's token endpoint, where refresh tokens and signed assertions become access tokens. */
    URI GOOGLE_TOKEN_SERVER = URI.create("https://oauth2.googleapis.com/token");

    /** Starts a set of credential options. */
    static GmailCredentialsBuilder builder() {
        return new GmailCredentialsBuilder();
    }

    /**
     * Opens Google's credentials. No request is made; the first token is fetched when first needed.
     *
     * @param tokenTransport makes the transport for token requests, which must have timeouts; not used by credentials
     *     that the caller supplied ready-made
     * @return credentials that may be shared between threads
     */
    GoogleCredentials open(HttpTransportFactory tokenTransport);

    /**
     * Returns credentials that act for one mailbox, where these can act for several; otherwise these.
     *
     * @param address the mailbox's address
     */
    default GmailCredentials actingFor(String address) {
        return this;
    }

    /** Tells where tokens are fetched, so that a transport can refuse to carry them elsewhere. */
    default URI tokenServer() {
        return GOOGLE_TOKEN_SERVER;
    }

    /** The Google Cloud project that Gmail counts quota for, by its number or id, where these credentials tell. */
    default Optional<String> project() {
        return Optional.empty();
    }

    /** Tells where access tokens come from. */
    TokenSource source();

    /**
     * Returns credentials to look into Pub/Sub with: those of the service account itself, with the scope for that, where there is one;
     * otherwise these, which may lack the scope.
     */
    default GmailCredentials forPubSub() {
        return this;
    }

    /** The mailbox that {@code me} is, where these credentials tell before any call is made. */
    default Optional<String> mailbox() {
        return Optional.empty();
    }
}
