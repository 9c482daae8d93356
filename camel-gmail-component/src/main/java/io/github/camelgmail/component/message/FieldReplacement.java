package io.github.camelgmail.component.message;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Passes a ready message through, with the fields replaced that the route asks for. */
record FieldReplacement(long limit) {

    private static final Set<String> RECIPIENTS =
            Set.of("to", "cc", "bcc", "resent-to", "resent-cc", "resent-bcc", "apparently-to");

    SpooledMessage apply(ReadyMessage message, boolean recipientRequired) throws IOException {
        List<EncodedField> fields = EncodedField.of(message.fields());
        SpooledMessage original = spool(message);
        if (message.received() && fields.isEmpty() && !recipientRequired) {
            return original;
        }
        try {
            boolean addressed =
                    message.fields().hasRecipients() || headerOf(original).hasRecipients();
            if (recipientRequired && !addressed) {
                throw Recipients.missing();
            }
            if (fields.isEmpty()) {
                return original;
            }
            SpooledMessage replaced = replace(original, fields, replacedNames(message.fields(), fields));
            original.close();
            return replaced;
        } catch (IOException | RuntimeException e) {
            original.close();
            throw e;
        }
    }

    private SpooledMessage spool(ReadyMessage message) throws IOException {
        try (Spool spool = new Spool(limit)) {
            message.source().writeTo(spool);
            return spool.toMessage();
        }
    }

    private static HeaderSection headerOf(SpooledMessage original) throws IOException {
        try (InputStream in = new BufferedInputStream(original.openStream())) {
            return HeaderSection.read(in);
        }
    }

    private SpooledMessage replace(SpooledMessage original, List<EncodedField> fields, Set<String> replaced)
            throws IOException {
        try (InputStream in = new BufferedInputStream(original.openStream());
                Spool spool = new Spool(limit)) {
            HeaderSection header = HeaderSection.read(in);
            for (EncodedField field : fields) {
                spool.write((field + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            header.writeTo(spool, field -> !replaced.contains(field.name()));
            spool.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            in.transferTo(spool);
            return spool.toMessage();
        }
    }

    private static Set<String> replacedNames(MailFields asked, List<EncodedField> fields) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach(field -> names.add(field.name()));
        if (asked.from() != null) {
            names.add("sender");
        }
        if (asked.hasRecipients()) {
            names.addAll(RECIPIENTS);
        }
        return names;
    }
}
