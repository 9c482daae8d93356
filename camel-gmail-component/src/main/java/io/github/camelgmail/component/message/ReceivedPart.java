package io.github.camelgmail.component.message;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A part of a received mail, read from the bytes of that.
 *
 * @param name its file name
 * @param contentType with its parameters, as its writer gave it
 * @param content its bytes
 */
record ReceivedPart(String name, String contentType, TransferDecoding content) implements DataSource {

    private static final int LONGEST_LINE = 998;

    @Override
    public InputStream getInputStream() {
        return content.openReadable();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("A part of a received mail cannot be written to");
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether it may stand in a mail without being encoded, RFC 2045 section 2.8. */
    boolean isLines() throws IOException {
        int length = 0;
        try (InputStream in = content.open()) {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                length = octet == '\n' ? 0 : length + 1;
                if (octet == 0 || length > LONGEST_LINE) {
                    return false;
                }
            }
        }
        return true;
    }
}
