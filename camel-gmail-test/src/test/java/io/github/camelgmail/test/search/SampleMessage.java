package io.github.camelgmail.test.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A message made of its searchable properties. */
record SampleMessage(
        Map<String, String> fields,
        Set<String> labelIds,
        Set<String> labelNames,
        String text,
        List<String> filenames,
        Instant internalDate)
        implements SearchableMessage {

    static final SampleMessage INVOICE = new SampleMessage(
            Map.of(
                    "From", "Jane Doe <jane.doe@shop.example>",
                    "To", "alice@example.com",
                    "Cc", "Team Blue <blue@example.com>",
                    "Subject", "Your invoice for May",
                    "Message-ID", "<inv-1@shop.example>"),
            Set.of("INBOX", "UNREAD", "Label_1"),
            Set.of("INBOX", "UNREAD", "Work/To do"),
            "Dear Alice,\r\nplease find the invoice (no. 4711) attached. Grüße",
            List.of("invoice-4711.pdf"),
            Instant.parse("2024-05-02T07:30:00Z"));

    SampleMessage withLabels(String... ids) {
        return new SampleMessage(fields, Set.of(ids), Set.of(ids), text, filenames, internalDate);
    }

    SampleMessage withLabelNames(String... names) {
        return new SampleMessage(fields, labelIds, Set.of(names), text, filenames, internalDate);
    }

    SampleMessage withField(String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return new SampleMessage(more, labelIds, labelNames, text, filenames, internalDate);
    }

    SampleMessage withText(String newText) {
        return new SampleMessage(fields, labelIds, labelNames, newText, filenames, internalDate);
    }

    SampleMessage at(Instant date) {
        return new SampleMessage(fields, labelIds, labelNames, text, filenames, date);
    }

    @Override
    public String ownerAddress() {
        return "alice@example.com";
    }

    @Override
    public List<String> headers(String name) {
        return fields.containsKey(name) ? List.of(fields.get(name)) : List.of();
    }

    @Override
    public boolean hasUserLabels() {
        return labelIds.stream().anyMatch(id -> id.startsWith("Label_"));
    }

    @Override
    public String markup() {
        return text;
    }

    @Override
    public boolean hasAttachment() {
        return !filenames.isEmpty();
    }

    @Override
    public long size() {
        return 1000;
    }
}
