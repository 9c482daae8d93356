package io.github.camelgmail.test.oauth;

/**
 * What a verified assertion of a service account asks for.
 *
 * @param issuer the service account's address
 * @param subject the mailbox to act for, or the service account itself
 * @param scope scope URLs separated by spaces
 */
record AssertedIdentity(String issuer, String subject, String scope) {

    boolean actsForItself() {
        return issuer.equals(subject);
    }
}
