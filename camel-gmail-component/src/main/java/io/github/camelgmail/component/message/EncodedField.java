package io.github.camelgmail.component.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A header field as it stands in a mail: value encoded and folded, without the final line break.
 *
 * @param name field name
 * @param value everything after the colon and the space
 */
record EncodedField(String name, String value) {

    /** The fields in the order in which a mail shows them. */
    static List<EncodedField> of(MailFields fields) {
        List<EncodedField> encoded = new ArrayList<>();
        addAddresses(encoded, "From", fields.from() == null ? List.of() : List.of(fields.from()));
        addAddresses(encoded, "To", fields.to());
        addAddresses(encoded, "Cc", fields.cc());
        addAddresses(encoded, "Bcc", fields.bcc());
        addAddresses(encoded, "Reply-To", fields.replyTo());
        addText(encoded, "Subject", fields.subject());
        addIds(encoded, "In-Reply-To", fields.inReplyTo() == null ? List.of() : List.of(fields.inReplyTo()));
        addIds(encoded, "References", fields.references());
        fields.others().forEach((name, value) -> addText(encoded, name, value));
        return encoded;
    }

    private static void addAddresses(List<EncodedField> fields, String name, List<MailAddress> addresses) {
        if (!addresses.isEmpty()) {
            fields.add(new EncodedField(
                    name, addresses.stream().map(MailAddress::encoded).collect(Collectors.joining(",\r\n "))));
        }
    }

    private static void addIds(List<EncodedField> fields, String name, List<String> ids) {
        if (!ids.isEmpty()) {
            fields.add(new EncodedField(name, String.join("\r\n ", ids)));
        }
    }

    private static void addText(List<EncodedField> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.add(new EncodedField(name, HeaderText.unstructured(text)));
        }
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
