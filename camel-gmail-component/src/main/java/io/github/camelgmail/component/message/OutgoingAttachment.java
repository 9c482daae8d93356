package io.github.camelgmail.component.message;

import jakarta.activation.DataSource;

/**
 * A file to send along.
 *
 * @param name its name, any Unicode, reduced to its base name without control characters
 * @param source its bytes, read once while the mail is written, and its media type
 */
public record OutgoingAttachment(String name, DataSource source) {

    /** Reduces the name to what the receiver should see: no folders of ours, nothing that could end a header field. */
    public OutgoingAttachment {
        name = FileNames.baseName(name, "attachment" + FileNames.extension(MediaTypes.safe(source.getContentType())));
    }
}
