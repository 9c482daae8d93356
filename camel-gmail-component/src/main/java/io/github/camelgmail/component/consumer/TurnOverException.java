package io.github.camelgmail.component.consumer;

/** Ends a scan that may go on later: what was read is delivered, and nothing more is read. */
final class TurnOverException extends RuntimeException {

    TurnOverException() {
        super("Other mailboxes wait", null, false, false);
    }
}
