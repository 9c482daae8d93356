package io.github.camelgmail.component.message;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * An attachment of a received mail as Camel's attachments want it: fetched when it is first read.
 *
 * @param attachment what it reads
 */
public record AttachmentSource(GmailAttachment attachment) implements DataSource {

    @Override
    public InputStream getInputStream() throws IOException {
        return attachment.open();
    }

    /** Always fails: what was received cannot be changed. */
    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("An attachment of a received mail cannot be written to");
    }

    @Override
    public String getContentType() {
        return attachment.contentType();
    }

    @Override
    public String getName() {
        return attachment.name();
    }
}
