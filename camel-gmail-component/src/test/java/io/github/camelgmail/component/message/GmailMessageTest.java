package io.github.camelgmail.component.message;

import static io.github.camelgmail.component.message.MessageModels.attachment;
import static io.github.camelgmail.component.message.MessageModels.container;
import static io.github.camelgmail.component.message.MessageModels.headers;
import static io.github.camelgmail.component.message.MessageModels.message;
import static io.github.camelgmail.component.message.MessageModels.received;
import static io.github.camelgmail.component.message.MessageModels.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import com.google.api.services.gmail.model.MessagePartHeader;
import io.github.camelgmail.component.message.MessageModels.StoredContent;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GmailMessageTest {

    @Test
    void showsWhatGmailSaysAboutIt() {
        GmailMessage mail = received(new Message()
                .setId("a1")
                .setThreadId("t1")
                .setLabelIds(List.of("INBOX", "UNREAD"))
                .setHistoryId(BigInteger.TEN)
                .setInternalDate(1_700_000_000_123L)
                .setSizeEstimate(4711)
                .setSnippet("Tom &amp; &quot;Jerry&quot; &lt;3 it&#39;s &#x1F600; &unknown; &#99999999;"));

        assertThat(mail.id()).isEqualTo("a1");
        assertThat(mail.threadId()).isEqualTo("t1");
        assertThat(mail.labelIds()).containsExactly("INBOX", "UNREAD");
        assertThat(mail.historyId()).isEqualTo(BigInteger.TEN);
        assertThat(mail.internalDate()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_123L));
        assertThat(mail.sizeEstimate()).isEqualTo(4711);
        assertThat(mail.snippet()).isEqualTo("Tom & \"Jerry\" <3 it's 😀 &unknown; &#99999999;");
    }

    @Test
    void findsHeaderFieldsInAnyLetterCaseAndKeepsRepeatedOnesInOrder() {
        GmailMessage mail = received("Received", "from c", "received", "from b", "RECEIVED", "from a");

        assertThat(mail.header("rEcEiVeD")).isEqualTo("from c");
        assertThat(mail.headers().all("Received")).containsExactly("from c", "from b", "from a");
    }

    @Test
    void readsAddresses() {
        GmailMessage mail = received("From", "Ánn <ann@example.com>", "To", "Staff: bob@example.com, c@example.com;");

        assertThat(mail.from().text()).isEqualTo("Ánn <ann@example.com>");
        assertThat(mail.from().addresses()).containsExactly(new MailAddress("Ánn", "ann@example.com"));
        assertThat(mail.to().addresses())
                .extracting(MailAddress::address)
                .containsExactly("bob@example.com", "c@example.com");
    }

    @Test
    void leavesUnreadableAddressesOutAndKeepsTheirText() {
        GmailMessage mail =
                received("To", "broken@, <<>>, Müller, Hans <hans@example.com>, @@, undisclosed-recipients:;");

        assertThat(mail.to().text()).startsWith("broken@");
        assertThat(mail.to().addresses()).extracting(MailAddress::address).containsExactly("hans@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 14 Nov 2025 10:11:12 +0100",
                "14 Nov 2025 10:11:12 +0100 (CET)",
                "  Fri, 14 Nov 2025 09:11:12 GMT",
                "Fri, 14 Nov 25 09:11:12 +0000"
            })
    void readsTheDatesThatMailHas(String date) {
        assertThat(received("Date", date).date()).isEqualTo(Instant.parse("2025-11-14T09:11:12Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "Fri, 99 Foo 2025", "\u0000"})
    void anUnreadableDateIsNoDate(String date) {
        assertThat(received("Date", date).date()).isNull();
    }

    @Test
    void readsReferencesAndDropsWhatIsNoMessageId() {
        GmailMessage mail = received(
                "Message-Id", "<c@x>", "In-Reply-To", "<b@x>", "References", "<a@x>\t<b@x> junk <bad id@x> <é@x>");

        assertThat(mail.messageIdHeader()).isEqualTo("<c@x>");
        assertThat(mail.inReplyTo()).isEqualTo("<b@x>");
        assertThat(mail.references()).containsExactly("<a@x>", "<b@x>");
    }

    @Test
    void takesTheLastAlternativeOfEachKind() {
        GmailMessage mail = received(message(container(
                "",
                "multipart/alternative",
                text("0", "plain", "worse"),
                text("1", "plain", "better"),
                text("2", "html", "<p>best</p>"))));

        assertThat(mail.text()).isEqualTo("better");
        assertThat(mail.html()).isEqualTo("<p>best</p>");
    }

    @Test
    void joinsTheTextsOfAMixture() {
        GmailMessage mail = received(message(container(
                "",
                "multipart/mixed",
                text("0", "plain", "Above"),
                attachment("1", "image/png", "p.png"),
                text("2", "plain", "below"))));

        assertThat(mail.text()).isEqualTo("Above\nbelow");
        assertThat(mail.html()).isNull();
    }

    @Test
    void decodesTextAsUtf8WhateverItsPartDeclares() {
        MessagePart part = text("", "plain", "Grüße 世界");
        part.setHeaders(headers("Content-Type", "text/plain; charset=iso-2022-jp"));

        assertThat(received(message(part)).text()).isEqualTo("Grüße 世界");
    }

    @Test
    void doesNotShowTheTextOfAnEnclosedMessageAsItsOwn() {
        GmailMessage mail = received(message(container(
                "",
                "multipart/mixed",
                text("0", "plain", "See below"),
                container(
                        "1",
                        "message/rfc822",
                        container(
                                "1.0",
                                "multipart/mixed",
                                text("1.0.0", "plain", "not mine"),
                                attachment("1.0.1", "application/pdf", "inner.pdf"))))));

        assertThat(mail.text()).isEqualTo("See below");
        assertThat(mail.attachments()).extracting(GmailAttachment::name).containsExactly("inner.pdf");
    }

    @Test
    void aTextThatIsAnAttachmentIsNoText() {
        GmailMessage mail = received(message(attachment("", "text/plain", "notes.txt")));

        assertThat(mail.text()).isNull();
        assertThat(mail.attachments()).extracting(GmailAttachment::partId).containsExactly("");
    }

    @Test
    void attachmentsWithoutNameGetOneByPartAndType() {
        GmailMessage mail = received(message(container(
                "",
                "multipart/mixed",
                attachment("0", "message/global", ""),
                attachment("1", "application/pgp-encrypted", "   "),
                attachment("2.1", "image/png", "../.."))));

        assertThat(mail.attachments())
                .extracting(GmailAttachment::name)
                .containsExactly("part-0.eml", "part-1.bin", "part-2.1.png");
    }

    @Test
    void attachmentsOfOneNameGetDistinctOnes() {
        GmailMessage mail = received(message(container(
                "",
                "multipart/mixed",
                attachment("0", "application/pdf", "report.pdf"),
                attachment("1", "application/pdf", "Report.pdf"),
                attachment("2", "application/pdf", "report-2.pdf"),
                attachment("3", "application/pdf", "a/report.pdf"))));

        assertThat(mail.attachments())
                .extracting(GmailAttachment::name)
                .containsExactly("report.pdf", "Report-2.pdf", "report-2-2.pdf", "report-3.pdf");
    }

    @Test
    void anAttachmentTellsWhatItIsAndIsFetchedWhenOpened() throws IOException {
        GmailMessage mail = GmailMessage.of(
                message(container(
                        "",
                        "multipart/related",
                        attachment(
                                "0",
                                "IMAGE/PNG",
                                "logo.png",
                                "Content-ID",
                                "<logo@x>",
                                "Content-Disposition",
                                "inline; filename=logo.png"))),
                new StoredContent("", Map.of("0", new byte[] {1, 2, 3})));

        GmailAttachment logo = mail.attachments().get(0);
        assertThat(logo.contentType()).isEqualTo("image/png");
        assertThat(logo.contentId()).isEqualTo("logo@x");
        assertThat(logo.isInline()).isTrue();
        assertThat(logo.size()).isEqualTo(3);
        assertThat(logo.open()).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    @Timeout(20)
    void aHostileMailIsReadInReasonableTime() {
        MessagePart payload = container("", "multipart/mixed");
        for (int i = 0; i < 20_000; i++) {
            payload.getParts().add(attachment("a" + i, "image/png", "same.png"));
            payload.getParts().add(text("t" + i, "plain", "0123456789".repeat(10)));
        }
        payload.getParts().add(attachment("dots", "image/png", ".".repeat(500_000) + "x" + " ".repeat(500_000) + "y"));
        payload.setHeaders(headers("From", "<".repeat(500_000), "References", "<a@x ".repeat(100_000)));

        GmailMessage mail = received(message(payload));

        assertThat(mail.attachments()).extracting(GmailAttachment::name).doesNotHaveDuplicates();
        assertThat(mail.text()).hasSize(20_000 * 101 - 1);
        assertThat(mail.from().addresses()).isEmpty();
        assertThat(mail.references()).isEmpty();
    }

    @Test
    void aMediaTypeWithALineBreakBecomesBytes() {
        GmailMessage mail = received(message(attachment("", "text/html\r\nX: y", "x")));

        assertThat(mail.attachments().get(0).contentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void readsWhatItCanOfAMangledMessage() {
        MessagePart mangled = new MessagePart()
                .setHeaders(new ArrayList<>(Arrays.asList(
                        new MessagePartHeader(),
                        new MessagePartHeader().setName("Subject"),
                        new MessagePartHeader().setName("From").setValue("\u0000<>\r\nBcc: x@y"))))
                .setBody(new MessagePartBody().setData("SGVsbG8*=!"));

        GmailMessage mail = received(message(mangled));

        assertThat(mail.subject()).isEmpty();
        assertThat(mail.from().addresses()).isEmpty();
        assertThat(mail.text()).isEqualTo("Hello");
        assertThat(mail.answerable()).isFalse();
    }

    @Test
    void aMessageWithoutPayloadIsStillAMessage() {
        GmailMessage mail = received(message(null));

        assertThat(mail.text()).isNull();
        assertThat(mail.subject()).isNull();
        assertThat(mail.attachments()).isEmpty();
        assertThat(mail.labelIds()).isEmpty();
        assertThat(mail.snippet()).isEmpty();
    }

    @Test
    void survivesNestingWithoutEnd() {
        MessagePart part = attachment("deep", "application/pdf", "deep.pdf");
        for (int depth = 0; depth < 20_000; depth++) {
            part = container("", "multipart/mixed", part);
        }
        MessagePart top = container("", "multipart/mixed", text("0", "plain", "Top"));
        top.getParts().add(part);

        GmailMessage mail = GmailMessage.of(message(top), new StoredContent("", Map.of()));

        assertThat(mail.text()).isEqualTo("Top");
        assertThat(mail.attachments()).extracting(GmailAttachment::name).containsExactly("deep.pdf");
    }

    @Test
    void rawComesFromTheAnswerWhereItIsThere() throws IOException {
        String mime = "Subject: x\r\n\r\nBody";
        Message model =
                message(null).setRaw(Base64.getUrlEncoder().encodeToString(mime.getBytes(StandardCharsets.UTF_8)));

        assertThat(read(GmailMessage.of(model, new StoredContent("other", Map.of()))))
                .isEqualTo(mime);
        assertThat(read(GmailMessage.of(message(null), new StoredContent("other", Map.of()))))
                .isEqualTo("other");
    }

    @Test
    void toStringQuotesNothingOfTheMail() {
        assertThat(received("Subject", "secret", "From", "a@b.example")).hasToString("GmailMessage[18c0ffee00000001]");
    }

    private static String read(GmailMessage mail) throws IOException {
        try (InputStream raw = mail.raw()) {
            return new String(raw.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
