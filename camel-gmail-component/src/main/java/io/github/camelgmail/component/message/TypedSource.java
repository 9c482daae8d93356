package io.github.camelgmail.component.message;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A source whose media type is by the book, as the mail library takes no other.
 *
 * @param source gives the bytes
 * @param type the media type with its parameters
 */
record TypedSource(DataSource source, String type) implements DataSource {

    @Override
    public InputStream getInputStream() throws IOException {
        return source.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return source.getOutputStream();
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public String getName() {
        return source.getName();
    }
}
