package io.github.camelgmail.test.archive;

import java.io.IOException;

/** A line is longer than the largest message may be. */
final class LineTooLongException extends IOException {
    private static final long serialVersionUID = 1L;
}
