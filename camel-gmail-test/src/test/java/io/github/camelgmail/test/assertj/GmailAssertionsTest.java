package io.github.camelgmail.test.assertj;

import static io.github.camelgmail.test.assertj.GmailAssertions.assertThat;
import static io.github.camelgmail.test.assertj.GmailAssertions.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.mailbox.Message;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds passes, and what does not hold fails with a text that shows what is there instead. */
class GmailAssertionsTest {

    private static final byte[] PDF = {1, 2, 3};

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER = EmbeddedGmailExtension.newInstance();

    private EmbeddedGmail gmail;
    private EmbeddedMailbox alice;
    private Message invoice;

    @BeforeEach
    void fill() {
        gmail = SERVER.gmail();
        alice = gmail.mailbox("alice@example.com");
        invoice = alice.deliver(Mail.from("Bob <bob@example.com>")
                .to("alice@example.com")
                .cc("carol@example.com")
                .subject("Invoice 100%")
                .text("please pay")
                .attach("invoice.pdf", "application/pdf", PDF));
    }

    @Test
    void aMessageIsFoundByItsTraits() {
        assertThat(alice)
                .hasMessage(mail().subject("Invoice 100%")
                        .subjectContaining("voice")
                        .from("BOB@example.com")
                        .to("alice@example.com")
                        .cc("carol@example.com")
                        .header("MIME-Version", "1.0")
                        .textContaining("pay")
                        .attachment("invoice.pdf")
                        .unread()
                        .inInbox()
                        .withoutLabel("SPAM"))
                .hasNoMessage(mail().subject("Invoice"))
                .hasMessageMatching("from:bob has:attachment")
                .hasNoMessageMatching("from:carol")
                .hasMessages(1)
                .hasInInbox(1)
                .hasUnread(1);
    }

    @Test
    void aMissingMessageIsReportedWithWhatIsThere() {
        assertThat(failureOf(() ->
                        assertThat(alice).hasMessage(mail().subject("Invoice").from("bob@example.com"))))
                .contains("mailbox alice@example.com")
                .contains("a mail with subject \"Invoice\", from bob@example.com")
                .contains("\"Invoice 100%\" from bob@example.com [")
                .contains("with [invoice.pdf] -- lacks subject \"Invoice\"");
        assertThat(failureOf(() -> assertThat(gmail.mailbox("new@example.com")).hasMessage(mail())))
                .contains("there is no mail");
    }

    @Test
    void allThatAMailboxDoesNotHaveFails() {
        List<ThrowingCallable> wrong = List.of(
                () -> assertThat(alice).hasNoMessage(mail().from("bob@example.com")),
                () -> assertThat(alice).isEmptyOfMessages(),
                () -> assertThat(alice).hasMessages(2),
                () -> assertThat(alice).hasMessageMatching("from:carol"),
                () -> assertThat(alice).hasNoMessageMatching("from:bob"),
                () -> assertThat(alice).hasInInbox(0),
                () -> assertThat(alice).hasUnread(0),
                () -> assertThat(alice).messageThat(mail().from("carol@example.com")));

        assertThat(wrong)
                .allSatisfy(assertion -> assertThat(failureOf(assertion)).contains("Invoice 100%"));
    }

    @Test
    void aLongMailboxIsShownInPart() {
        alice.with().messages(30);

        assertThat(failureOf(() -> assertThat(alice).hasMessages(0)))
                .contains("has 31", "\"Message 30\"", "and 11 more")
                .doesNotContain("Invoice");
    }

    @Test
    void aMessageIsCheckedBitByBit() {
        alice.modify(invoice.id(), List.of(alice.labelId("Work"), "STARRED"), List.of());

        assertThat(alice)
                .messageThat(mail().subjectContaining("Invoice"))
                .hasSubject("Invoice 100%")
                .isFrom("bob@example.com")
                .isTo("alice@example.com")
                .hasHeader("Subject", "Invoice 100%")
                .hasTextContaining("pay")
                .hasLabel("Work")
                .hasLabel("STARRED")
                .doesNotHaveLabel("SPAM")
                .isUnread()
                .isStarred()
                .isInInbox()
                .hasAttachment("invoice.pdf")
                .isInThread(invoice.threadId())
                .hasRaw(invoice.raw());
    }

    @Test
    void allThatAMessageIsNotFails() {
        List<ThrowingCallable> wrong = List.of(
                () -> assertThat(invoice).hasSubject("Invoice"),
                () -> assertThat(invoice).isFrom("alice@example.com"),
                () -> assertThat(invoice).isRead(),
                () -> assertThat(invoice).isStarred(),
                () -> assertThat(invoice).isArchived(),
                () -> assertThat(invoice).isInTrash(),
                () -> assertThat(invoice).hasLabel("Work"),
                () -> assertThat(invoice).doesNotHaveLabel("INBOX"),
                () -> assertThat(invoice).hasAttachment("photo.png"),
                () -> assertThat(invoice).hasNoAttachment(),
                () -> assertThat(invoice).isInThread("0123456789abcdef"),
                () -> assertThat(invoice).hasRaw(PDF));

        assertThat(wrong)
                .allSatisfy(assertion -> assertThat(failureOf(assertion)).contains("Invoice 100%"));
    }

    @Test
    void anArchivedAndReadMessageWithoutAttachmentsIsRecognized() {
        Message plain = alice.insert("Subject: plain\r\n\r\ntext".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(plain).isArchived().isRead().hasNoAttachment();
        alice.modify(plain.id(), List.of("TRASH"), List.of());
        assertThat(alice).messageThat(mail().subject("plain")).isInTrash();
    }

    @Test
    void aThreadIsCheckedInItsOrder() {
        alice.with().labels("Work").thread("Plans", 3);

        assertThat(alice)
                .threadOf(mail().subjectContaining("Plans"))
                .hasMessages(3)
                .hasExactly(mail().subject("Plans"), mail().subject("Re: Plans"), mail().subject("Re: Plans"))
                .hasMessage(mail().from("sender2@example.org"));
        assertThat(failureOf(() -> assertThat(alice)
                        .threadOf(mail().subjectContaining("Plans"))
                        .hasMessage(mail().from("bob@example.com"))))
                .contains("\"Re: Plans\" from sender3@example.org");
        assertThat(failureOf(() -> assertThat(alice)
                        .threadOf(mail().subjectContaining("Plans"))
                        .hasExactly(mail(), mail(), mail().subject("Plans"))))
                .contains("lacks subject \"Plans\"");
        assertThat(failureOf(() -> assertThat(alice)
                        .threadOf(mail().subjectContaining("Plans"))
                        .hasMessages(2)))
                .contains("has 3");
    }

    @Test
    void draftsAndSentMailAndLabelsAreChecked() {
        assertThat(alice).hasNoDraft().hasSentNothing();
        alice.with().drafts(1);
        alice.gmail()
                .messages()
                .send(
                        Mail.from("alice@example.com")
                                .to("dave@example.org")
                                .subject("Hi")
                                .bytes(),
                        null);

        assertThat(alice)
                .hasDraft(mail().subject("Draft 1"))
                .hasSent(mail().to("dave@example.org"))
                .hasLabel("INBOX");
        assertThat(failureOf(() -> assertThat(alice).hasNoDraft())).contains("\"Draft 1\"");
        assertThat(failureOf(() -> assertThat(alice).hasSentNothing())).contains("\"Hi\"");
        assertThat(failureOf(() -> assertThat(alice).hasLabel("Nowhere"))).contains("INBOX");
        assertThat(failureOf(() -> assertThat(alice).hasDraft(mail().subject("Draft 2"))))
                .contains("\"Draft 1\"");
    }

    @Test
    void theMailThatLeftIsChecked() {
        assertThat(gmail).hasSentNothingOutside();
        assertThat(failureOf(() -> assertThat(gmail).hasSentOutside("dave@example.org", mail())))
                .contains("no mail left");
        alice.gmail()
                .messages()
                .send(
                        Mail.from("alice@example.com")
                                .to("dave@example.org")
                                .subject("Hi")
                                .bytes(),
                        null);

        assertThat(gmail)
                .hasSentOutside("Dave@example.org", mail().subject("Hi"))
                .hasSentNothingOutsideTo("erin@example.org");
        assertThat(failureOf(() -> assertThat(gmail).hasSentNothingOutside())).contains("to dave@example.org: \"Hi\"");
        assertThat(failureOf(() -> assertThat(gmail).hasSentNothingOutsideTo("dave@example.org")))
                .contains("\"Hi\"");
        assertThat(failureOf(() -> assertThat(gmail).hasSentOutside("dave@example.org", mail().subject("Ho"))))
                .contains("\"Hi\"");
    }

    private static String failureOf(ThrowingCallable assertion) {
        Throwable failure = catchThrowable(assertion);
        assertThat(failure).isInstanceOf(AssertionError.class);
        return failure.getMessage();
    }
}
