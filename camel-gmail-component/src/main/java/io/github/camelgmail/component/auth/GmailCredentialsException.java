package io.github.camelgmail.component.auth;

/** Credential options that do not fit together, or of which one is missing; the message names them and the cure. */
public final class GmailCredentialsException extends IllegalArgumentException {

    GmailCredentialsException(String message) {
        super(message);
    }
}
