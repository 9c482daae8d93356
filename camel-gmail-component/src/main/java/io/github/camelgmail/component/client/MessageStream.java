package io.github.camelgmail.component.client;

import java.io.IOException;
import java.io.InputStream;

/** A message in RFC 5322 form that can be read from its beginning as often as an upload needs it. */
@FunctionalInterface
public interface MessageStream {

    /**
     * Opens the message at its first byte; the reader closes the stream.
     *
     * @throws IOException if the message cannot be read
     */
    InputStream open() throws IOException;
}
