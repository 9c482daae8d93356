package io.github.camelgmail.test.pubsub;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where a push subscription posts its messages to.
 *
 * @param endpoint an absolute URL of HTTP or HTTPS
 * @param serviceAccount the address in the tokens that come with them; null for no token
 * @param audience whom the tokens are for; null for the endpoint itself
 */
public record PushConfig(
        String endpoint,
        @Nullable String serviceAccount,
        @Nullable String audience) {

    /** Checks the URL. */
    public PushConfig {
        if (!isHttp(endpoint)) {
            throw PubSubFailure.invalid("Invalid push endpoint given (endpoint=" + endpoint
                    + "). Refer to https://cloud.google.com/pubsub/docs/push#configure_for_push_delivery for more"
                    + " information.");
        }
    }

    /** Messages come without a token. */
    public static PushConfig to(String endpoint) {
        return new PushConfig(endpoint, null, null);
    }

    /**
     * The same with a token of a service account in {@code Authorization}.
     *
     * @param email the address of the service account
     */
    public PushConfig signedBy(String email) {
        return new PushConfig(endpoint, email, audience);
    }

    /** The same with tokens for somebody. */
    public PushConfig forAudience(String newAudience) {
        return new PushConfig(endpoint, serviceAccount, newAudience);
    }

    /** Whom tokens are for. */
    public String audienceOrEndpoint() {
        return audience == null ? endpoint : audience;
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
