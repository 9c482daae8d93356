package io.github.camelgmail.component.client;

import java.io.IOException;

/** An answer of the server that is not a success, on its way out of Google's classes. */
final class AnswerException extends IOException {

    private final transient Failure failure;

    AnswerException(Failure failure) {
        super("HTTP " + failure.status() + " " + failure.message());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
