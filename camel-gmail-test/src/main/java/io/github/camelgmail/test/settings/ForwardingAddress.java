package io.github.camelgmail.test.settings;

/**
 * An address that mail may be forwarded to (Gmail's {@code ForwardingAddress}).
 *
 * @param forwardingEmail the address, in lower case
 * @param verificationStatus only accepted addresses get mail
 */
public record ForwardingAddress(String forwardingEmail, VerificationStatus verificationStatus) {}
