package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.fault.Fault;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How much of a message a feed fetches, and when. */
class HistoryFormatTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private static final Mail MAIL = Mail.from("bob@example.net")
            .to(ALICE)
            .subject("Report")
            .text("See below")
            .attach("report.pdf", "application/pdf", new byte[] {1, 2, 3});

    @TempDir
    Path state;

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private static AttachmentMessage attachments(Exchange exchange) {
        return exchange.getMessage(AttachmentMessage.class);
    }

    @Test
    void ofAMinimalMessageTheIdsAreThereAndTheBodyFetchesTheRest() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "&format=minimal").started()) {
            String id = gmail().mailbox(ALICE).deliver(MAIL).id();

            Exchange exchange = received(routes, 1).get(0);
            assertThat(exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID))
                    .isEqualTo(id);
            assertThat(subject(exchange)).isNull();
            assertThat(exchange.getMessage().getBody(String.class).strip()).isEqualTo("See below");
        }
    }

    @Test
    void ofMetadataTheHeadersAreThere() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "&format=metadata").started()) {
            gmail().mailbox(ALICE).deliver(MAIL);

            assertThat(subject(received(routes, 1).get(0))).isEqualTo("Report");
        }
    }

    @Test
    void aRawMessageNeedsNoSecondFetch() throws Exception {
        byte[] raw = MAIL.bytes();
        try (GmailRoutes routes = feed(gmail(), state, "&format=raw").started()) {
            gmail().mailbox(ALICE).deliver(raw);

            Exchange exchange = received(routes, 1).get(0);
            assertThat(exchange.getMessage().getBody(byte[].class)).isEqualTo(raw);
            try (var content = attachments(exchange).getAttachment("report.pdf").getInputStream()) {
                assertThat(content.readAllBytes()).containsExactly(1, 2, 3);
            }
            assertThat(gmail().requests().of("messages.get")).isEqualTo(1);
            assertThat(gmail().requests().of("messages.attachments.get")).isZero();
        }
    }

    @Test
    void eagerAttachmentsOutliveTheirMessage() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "&attachments=eager").started()) {
            String id = gmail().mailbox(ALICE).deliver(MAIL).id();
            Exchange exchange = received(routes, 1).get(0);
            gmail().mailbox(ALICE).delete(id);

            try (var content = attachments(exchange).getAttachment("report.pdf").getInputStream()) {
                assertThat(content.readAllBytes()).containsExactly(1, 2, 3);
            }
        }
    }

    @Test
    void aMessageWhoseAttachmentsAreGoneIsPassedAndOneThatIsRefusedComesAgain() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "&attachments=eager&maxAttempts=1&redeliveryDelay=1")
                .started()) {
            gmail().failNext("messages.attachments.get", 2, Fault.unavailable());
            gmail().mailbox(ALICE).deliver(MAIL);
            received(routes, 1);
            assertThat(gmail().allFaultsHappened()).isTrue();

            gmail().failNext("messages.attachments.get", 9, Fault.answer(404, "NOT_FOUND", "notFound", "Gone"));
            gmail().mailbox(ALICE).deliver(MAIL);
            gmail().mailbox(ALICE).deliver(FeedRoutes.mail(1));
            assertThat(subject(received(routes, 2).get(1))).isEqualTo("Mail 1");
        }
    }

    @Test
    void noAttachmentsAreThereWhereNoneAreWanted() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "&attachments=none").started()) {
            gmail().mailbox(ALICE).deliver(MAIL);

            assertThat(attachments(received(routes, 1).get(0)).hasAttachments()).isFalse();
        }
    }
}
