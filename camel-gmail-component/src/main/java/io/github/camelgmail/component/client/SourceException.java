package io.github.camelgmail.component.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The message to be sent could not be read, or is not as long as announced; Gmail never got it whole. */
final class SourceException extends IOException {

    SourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
