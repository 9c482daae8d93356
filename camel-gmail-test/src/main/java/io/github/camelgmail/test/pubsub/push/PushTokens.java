package io.github.camelgmail.test.pubsub.push;

/** Signs the tokens of pushed messages. Safe for use by several threads. */
@FunctionalInterface
public interface PushTokens {

    /**
     * Makes a token (OpenID Connect ID token, RS256).
     *
     * @param serviceAccount the address of whom it speaks
     * @param audience whom it is for
     */
    String sign(String serviceAccount, String audience);
}
