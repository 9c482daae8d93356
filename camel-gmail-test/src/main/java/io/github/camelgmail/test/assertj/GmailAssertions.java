package io.github.camelgmail.test.assertj;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.mailbox.MailThread;
import io.github.camelgmail.test.mailbox.Message;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of all assertions. May be imported beside AssertJ's own {@code assertThat}.
 *
 * <pre>{@code
 * assertThat(mailbox).hasMessage(mail().subject("Invoice").from("bob@example.com").attachment("invoice.pdf"));
 * assertThat(mailbox).messageThat(mail().subject("Invoice")).hasLabel("Done").isRead();
 * assertThat(gmail).hasSentOutside("carol@example.org", mail().subject("Thanks"));
 * }</pre>
 */
public final class GmailAssertions {

    private GmailAssertions() {}

    /** Begins assertions about the mail that left a server. */
    public static GmailAssert assertThat(@Nullable EmbeddedGmail gmail) {
        return new GmailAssert(gmail);
    }

    /** Begins assertions about a mailbox. */
    public static MailboxAssert assertThat(@Nullable EmbeddedMailbox mailbox) {
        return new MailboxAssert(mailbox);
    }

    /** Begins assertions about a message, whose labels go by their ids here; {@link MailboxAssert} knows their names. */
    public static MessageAssert assertThat(@Nullable Message message) {
        return new MessageAssert(message, LabelsByName.NONE);
    }

    /** Begins assertions about a thread. */
    public static ThreadAssert assertThat(@Nullable MailThread thread) {
        return new ThreadAssert(thread, LabelsByName.NONE);
    }

    /** Begins the description of a mail; as it stands, every mail fits it. */
    public static ExpectedMail mail() {
        return ExpectedMail.ANY;
    }
}
