package io.github.camelgmail.component.message;

import org.apache.camel.RuntimeCamelException;

/** An attachment that was to be fetched before its mail is routed, and could not be read to its end. */
public final class AttachmentFetchException extends RuntimeCamelException {

    AttachmentFetchException(GmailAttachment attachment, Throwable cause) {
        super(
                "The attachment in part '" + attachment.partId() + "' of message " + attachment.messageId()
                        + " was not fetched: " + cause.getMessage()
                        + ". Check that Gmail can be reached and that the folder of java.io.tmpdir has room; the mail"
                        + " was not routed and can be delivered again",
                cause);
    }
}
