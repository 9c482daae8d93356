package io.github.camelgmail.test.settings;

/** Whether the owner of an address has agreed to what it is used for. */
public enum VerificationStatus {
    /** The address can be used. */
    ACCEPTED,
    /** A mail asks its owner to confirm. */
    PENDING
}
