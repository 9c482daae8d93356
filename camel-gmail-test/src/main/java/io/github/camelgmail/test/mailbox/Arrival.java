package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.MailHeader;
import io.github.camelgmail.test.search.SearchableMessage;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * A mail that comes in, before it is filed.
 *
 * @param way how it comes
 * @param message the mail with the labels that it gets when no rule changes them; to be used during the call only
 * @param header its header
 * @param at the present moment
 * @param contacts tells whether the owner knows an address, because a mail was sent to it before
 */
public record Arrival(Way way, SearchableMessage message, MailHeader header, Instant at, Predicate<String> contacts) {

    /** How a mail comes into a mailbox. */
    public enum Way {
        /** By mail from somebody. */
        DELIVERED,
        /** By {@code messages.import}: rules label it, but nobody hears of it. */
        IMPORTED,
        /** From the owner, who wrote to oneself. */
        SENT_TO_ONESELF
    }
}
