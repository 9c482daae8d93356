package io.github.camelgmail.test.oauth;

import java.time.Duration;
import java.time.Instant;

/**
 * What stands behind a refresh token.
 *
 * @param clientId the client that the user consented to, {@link #ANY_CLIENT} when a test gave the consent
 * @param grant what the client may do
 * @param issued when the consent was given
 * @param used when the token was last used
 * @param testing whether the client was still in publishing status "Testing"
 */
record Consent(String clientId, Grant grant, Instant issued, Instant used, boolean testing) {

    static final String ANY_CLIENT = "";
    static final Duration LIFE_IN_TESTING = Duration.ofDays(7);
    private static final Duration LONGEST_REST = Duration.ofDays(183);

    boolean isOf(String client, String address) {
        return clientId.equals(client) && grant.address().equals(address);
    }

    boolean mayBeUsedBy(OAuthClient client) {
        return clientId.equals(ANY_CLIENT) || clientId.equals(client.id());
    }

    boolean isLiveAt(Instant now) {
        boolean outlivedTesting = testing && !issued.plus(LIFE_IN_TESTING).isAfter(now);
        return !outlivedTesting && used.plus(LONGEST_REST).isAfter(now);
    }

    Consent usedAt(Instant now) {
        return new Consent(clientId, grant, issued, now, testing);
    }
}
