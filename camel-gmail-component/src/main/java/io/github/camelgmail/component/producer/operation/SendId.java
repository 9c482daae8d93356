package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.message.MailAddress;
import io.github.camelgmail.component.message.MailFields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the ids that mails carry, so that their copies are known again. Nothing of the exchange can be read in them. */
final class SendId {

    private SendId() {}

    /** An id that no other mail has. */
    static String random() {
        return digest("random:" + UUID.randomUUID());
    }

    /**
     * The id of the mail of an idempotency key, always the same for the same recipients and subject: a header of a route stays
     * when a mail was sent, and must not keep the mail to somebody else from being sent.
     */
    static String ofKey(String key, MailFields fields) {
        return digest("key:" + addresses(fields.to()) + addresses(fields.cc()) + addresses(fields.bcc())
                + Objects.requireNonNullElse(fields.subject(), "") + "\n" + key);
    }

    /** Every address is one line, so that no two lists have the same text. */
    private static String addresses(List<MailAddress> all) {
        return all.stream().map(MailAddress::address).sorted().collect(Collectors.joining("\n", "", "\n\n"));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
