package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.HeaderField;
import io.github.camelgmail.test.mime.MailHeader;
import io.github.camelgmail.test.mime.MimeParser;
import io.github.camelgmail.test.mime.MimePart;
import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.mime.PartBody;
import io.github.camelgmail.test.mime.Snippet;
import io.github.camelgmail.test.search.BodyWords;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of a message that never changes: its bytes, and the little that lists, searches and threads read again and
 * again.
 * Immutable but for what searches learn; shared by all states of a message.
 *
 * @param raw the bytes as they came in, on the disk when they are many
 * @param snippet Gmail's snippet
 * @param envelope the decoded fields that searches look at most
 * @param messageId the Message-ID without brackets, {@code ""} when there is none
 * @param baseSubject the subject without reply prefixes
 * @param hasAttachment whether a part is an attachment
 * @param bodyWords what searches have learned of the body
 */
record Mail(
        Octets raw,
        String snippet,
        List<HeaderField> envelope,
        String messageId,
        String baseSubject,
        boolean hasAttachment,
        BodyWords bodyWords) {

    static final List<String> ENVELOPE_NAMES = List.of("Subject", "From", "To", "Cc", "Bcc", "Message-ID");

    static Mail of(Octets raw) {
        MimePart payload = MimeParser.parse(raw);
        MailHeader header = MailHeader.of(raw);
        List<HeaderField> envelope = ENVELOPE_NAMES.stream()
                .flatMap(name -> header.all(name).stream().map(value -> new HeaderField(name, value)))
                .toList();
        return new Mail(
                raw,
                Snippet.of(payload),
                envelope,
                header.messageId().orElse(""),
                header.baseSubject(),
                attachments(payload).findAny().isPresent(),
                new BodyWords());
    }

    MailHeader header() {
        return MailHeader.of(raw);
    }

    MimePart payload() {
        return MimeParser.parse(raw);
    }

    static Stream<MimePart> attachments(MimePart part) {
        return part.body() instanceof PartBody.Attachment
                ? Stream.of(part)
                : part.parts().stream().flatMap(Mail::attachments);
    }
}
