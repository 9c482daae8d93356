package io.github.camelgmail.component.message;

import java.io.IOException;
import java.time.Clock;

/**
 * Writes mail as RFC 5322 bytes.
 *
 * <p>Message-ID is left out: Gmail puts its own. Bcc is written: Gmail takes the blind recipients from it. Attachments
 * stream through; at no time is a large mail in memory. Thread safe.
 */
public final class MimeMessageWriter {

    /** What {@code messages.send} and the {@code drafts} methods take: 35 MiB. */
    public static final long SEND_LIMIT = 36_700_160;

    private final long limit;
    private final Clock clock;

    /** Writes mail of up to {@link #SEND_LIMIT} bytes. */
    public MimeMessageWriter() {
        this(SEND_LIMIT, Clock.systemUTC());
    }

    /**
     * @param limit the most bytes that a written mail may have
     * @param clock gives the Date field
     */
    public MimeMessageWriter(long limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Writes a mail that is to be sent.
     *
     * @return its bytes; the caller closes it
     * @throws InvalidMailException when nobody would receive it, or it cannot be written as asked
     * @throws MailTooLargeException when it has more bytes than the limit
     * @throws IOException when an attachment or a ready message cannot be read, or the spool not be written
     */
    public SpooledMessage write(Outgoing mail) throws IOException {
        return write(mail, true);
    }

    /**
     * Writes a mail that is to be kept as a draft, which need not have a recipient yet.
     *
     * @return its bytes; the caller closes it
     * @throws InvalidMailException when it cannot be written as asked
     * @throws MailTooLargeException when it has more bytes than the limit
     * @throws IOException when an attachment or a ready message cannot be read, or the spool not be written
     */
    public SpooledMessage writeDraft(Outgoing mail) throws IOException {
        return write(mail, false);
    }

    private SpooledMessage write(Outgoing mail, boolean recipientRequired) throws IOException {
        if (mail instanceof OutgoingMail composed) {
            if (recipientRequired && !mail.fields().hasRecipients()) {
                throw Recipients.missing();
            }
            return new Composer(limit, clock).compose(composed);
        }
        return new FieldReplacement(limit).apply((ReadyMessage) mail, recipientRequired);
    }
}
