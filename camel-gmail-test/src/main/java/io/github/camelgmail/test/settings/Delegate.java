package io.github.camelgmail.test.settings;

/**
 * Somebody who may act for the owner in Gmail's own clients (Gmail's {@code Delegate}).
 *
 * @param delegateEmail the primary address, in lower case
 * @param verificationStatus accepted, as the API creates no others
 */
public record Delegate(String delegateEmail, VerificationStatus verificationStatus) {}
