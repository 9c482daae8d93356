package io.github.camelgmail.component.message;

import org.apache.camel.RuntimeCamelException;

/** An attachment that was to be fetched whole, and could not be read to its end. */
public final class AttachmentFetchException extends RuntimeCamelException {

    private AttachmentFetchException(String which, String cure, Throwable cause) {
        super(
                "The attachment in " + which + " was not fetched: " + cause.getMessage()
                        + ". Check that Gmail can be reached and that the folder of java.io.tmpdir has room; " + cure,
                cause);
    }

    /** For one that was to be fetched before its mail is routed. */
    static AttachmentFetchException beforeRouting(GmailAttachment attachment, Throwable cause) {
        return new AttachmentFetchException(
                "part '" + attachment.partId() + "' of message " + attachment.messageId(),
                "the mail was not routed and can be delivered again",
                cause);
    }

    /** For one that was asked for. */
    static AttachmentFetchException asked(String messageId, Throwable cause) {
        return new AttachmentFetchException("message " + messageId, "then ask for it again", cause);
    }
}
