package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailboxContentsTest {

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER = EmbeddedGmailExtension.newInstance();

    private final EmbeddedMailbox alice = SERVER.gmail().mailbox("alice@example.com");

    @Test
    void everyStepAddsWhatItSays() {
        alice.with()
                .labels("Work", "Work/Urgent")
                .messages(5)
                .unread(4)
                .starred(3)
                .labelled(2, "SPAM")
                .labelled(2, "Receipts")
                .drafts(1)
                .mail(Mail.from("bob@example.com").subject("one of a kind"), "Work", "INBOX");

        assertThat(alice.labels()).extracting("name").contains("Work", "Work/Urgent", "Receipts");
        assertThat(alice.messages("in:inbox")).hasSize(13);
        assertThat(alice.messages("is:unread")).hasSize(4);
        assertThat(alice.messages("is:starred")).hasSize(3);
        assertThat(alice.messages("in:spam")).hasSize(2);
        assertThat(alice.messages("label:receipts")).hasSize(2);
        assertThat(alice.messages("in:drafts")).hasSize(1);
        assertThat(alice.messages("label:work")).hasSize(1);
    }

    @Test
    void theMessagesOfAThreadBelongTogether() {
        alice.with().thread("Plans", 3).thread("Other plans", 2);

        assertThat(alice.gmail().profile().threadsTotal()).isEqualTo(2);
        assertThat(alice.gmail().profile().messagesTotal()).isEqualTo(5);
    }

    @Test
    void messagesHaveTheSizeThatIsAskedFor() {
        alice.with().messages(1, 10_000);

        assertThat(alice.messages().get(0).sizeEstimate()).isBetween(10_000, 15_000);
    }

    @Test
    void fewerThanNoMailsAreRefused() {
        MailboxContents contents = alice.with();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.messages(-1))
                .withMessageContaining("not -1");
        assertThatIllegalArgumentException().isThrownBy(() -> contents.drafts(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> contents.thread("Plans", -1));
    }
}
