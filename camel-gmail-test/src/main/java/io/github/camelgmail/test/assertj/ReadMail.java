package io.github.camelgmail.test.assertj;

import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mailbox.OutboundMail;
import io.github.camelgmail.test.mime.MailAddress;
import io.github.camelgmail.test.mime.MailHeader;
import io.github.camelgmail.test.mime.MailText;
import io.github.camelgmail.test.mime.MimeParser;
import io.github.camelgmail.test.mime.MimePart;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail as a reader sees it.
 *
 * @param header its header
 * @param payload its parts
 * @param labelIds the ids of its labels, none for a mail outside mailboxes
 * @param labels what the labels are called
 */
record ReadMail(MailHeader header, MimePart payload, List<String> labelIds, LabelsByName labels) {

    static ReadMail of(Message message, LabelsByName labels) {
        return new ReadMail(MailHeader.of(message.octets()), message.payload(), message.labelIds(), labels);
    }

    static ReadMail of(OutboundMail mail) {
        byte[] raw = mail.raw();
        return new ReadMail(MailHeader.of(raw), MimeParser.parse(raw), List.of(), LabelsByName.NONE);
    }

    boolean hasLabel(String idOrName) {
        return labelIds.contains(labels.id(idOrName));
    }

    boolean hasAddress(String field, String address) {
        return header.addresses(field).stream()
                .anyMatch(written -> written.address().equalsIgnoreCase(address));
    }

    String text() {
        return MailText.all(payload);
    }

    List<String> attachments() {
        return parts(payload)
                .map(MimePart::filename)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** One line that lets a person recognize the mail. */
    String summary() {
        String from = header.addresses("From").stream()
                .map(MailAddress::address)
                .findFirst()
                .orElse("nobody");
        String attached = attachments().isEmpty() ? "" : " with " + attachments();
        return "\"" + header.subject() + "\" from " + from + " " + labelNames() + attached;
    }

    List<String> labelNames() {
        return labelIds.stream().map(labels::name).toList();
    }

    private static Stream<MimePart> parts(MimePart part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(ReadMail::parts));
    }
}
