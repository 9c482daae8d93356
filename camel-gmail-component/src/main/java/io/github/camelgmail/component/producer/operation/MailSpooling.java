package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.GmailUploads;
import io.github.camelgmail.component.message.MailTooLargeException;
import io.github.camelgmail.component.message.MimeMessageWriter;
import io.github.camelgmail.component.message.Outgoing;
import io.github.camelgmail.component.message.SpooledMessage;
import java.io.IOException;
import java.time.Clock;

/** Writes mails to the spool, for one Gmail method and no larger than that takes. */
final class MailSpooling {

    private final GmailUploads uploads;
    private final GmailMethod method;
    private final MimeMessageWriter writer;

    MailSpooling(OperationContext context, GmailMethod method) {
        this.uploads = context.client().uploads(context.sending().upload());
        this.method = method;
        this.writer = new MimeMessageWriter(uploads.allowed(method), Clock.systemUTC());
    }

    /**
     * Writes a mail that must have a recipient.
     *
     * @throws io.github.camelgmail.component.client.GmailTooLargeException if it is too large
     */
    SpooledMessage write(Outgoing mail) throws IOException {
        try {
            return writer.write(mail);
        } catch (MailTooLargeException e) {
            throw uploads.tooLarge(method, e);
        }
    }

    /**
     * Writes a mail that need not have one.
     *
     * @throws io.github.camelgmail.component.client.GmailTooLargeException if it is too large
     */
    SpooledMessage writeDraft(Outgoing mail) throws IOException {
        try {
            return writer.writeDraft(mail);
        } catch (MailTooLargeException e) {
            throw uploads.tooLarge(method, e);
        }
    }
}
