package io.github.camelgmail.component.message;

import jakarta.activation.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A file to send along.
 *
 * @param name its name, any Unicode, reduced to its base name without control characters
 * @param source its bytes, read once while the mail is written, and its media type
 * @param contentId the id by which the HTML of the mail may show it, without angle brackets; null for none
 * @param inline whether it is to be shown in the text rather than beside it
 */
public record OutgoingAttachment(
        String name, DataSource source, @Nullable String contentId, boolean inline) {

    /** Reduces the name to what the receiver should see: no folders of ours, nothing that could end a header field. */
    public OutgoingAttachment {
        name = FileNames.baseName(name, "attachment" + FileNames.extension(MediaTypes.safe(source.getContentType())));
        contentId = contentId != null && ContentIds.isSafe(contentId) ? contentId : null;
    }

    /** A file beside the text. */
    public OutgoingAttachment(String name, DataSource source) {
        this(name, source, null, false);
    }

    /** The same file, to be shown in the text. */
    OutgoingAttachment shownAs(String id) {
        return new OutgoingAttachment(name, source, id, true);
    }
}
