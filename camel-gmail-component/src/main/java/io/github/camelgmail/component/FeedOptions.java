package io.github.camelgmail.component;

import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.message.AttachmentFetch;
import io.github.camelgmail.component.sync.EventType;
import io.github.camelgmail.component.sync.RedeliveryPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of a feed that can be judged without asking Gmail.
 *
 * @param historyTypes the changes to deliver
 * @param format       how much of each message is fetched
 * @param redelivery   what happens when an exchange fails
 */
record FeedOptions(Set<EventType> historyTypes, MessageFormat format, RedeliveryPolicy redelivery) {

    /**
     * Reads and checks them.
     *
     * @throws IllegalArgumentException if one of them is wrong, or two do not go together
     */
    static FeedOptions of(GmailHistoryConfiguration options) {
        FeedOptions read = new FeedOptions(
                historyTypes(options.getHistoryTypes()), MessageFormat.of(options.getFormat()), redelivery(options));
        read.check(options);
        return read;
    }

    private static Set<EventType> historyTypes(String names) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(FeedOptions::historyType)
                .forEach(types::add);
        refuse(
                types.isEmpty(),
                "historyTypes is empty. Name messageAdded, messageDeleted, labelAdded or labelRemoved.");
        return types;
    }

    private static EventType historyType(String name) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("historyTypes has no value '" + name
                        + "'. Use messageAdded, messageDeleted, labelAdded or labelRemoved."));
    }

    /** Where the first error breaks a poll, the next poll is the redelivery. */
    private static RedeliveryPolicy redelivery(GmailHistoryConfiguration options) {
        int redeliveries = options.getMaxRedeliveries();
        return new RedeliveryPolicy(
                options.isBreakOnFirstError() && redeliveries == -1 ? 0 : redeliveries,
                Duration.ofMillis(options.getRedeliveryDelay()),
                Duration.ofMillis(options.getMaximumRedeliveryDelay()));
    }

    private void check(GmailHistoryConfiguration options) {
        refuse(
                options.getQuery() != null && historyTypes.equals(EnumSet.of(EventType.messageDeleted)),
                "query cannot select deleted messages, and historyTypes=messageDeleted asks for nothing else."
                        + " Remove one of them.");
        refuse(
                options.getFailureLabel() != null && redelivery.maxRedeliveries() == -1,
                "failureLabel is for messages that are given up, and maxRedeliveries=-1 gives none up."
                        + " Set maxRedeliveries to 0 or more.");
        refuse(
                options.getFailureLabel() != null && options.isBreakOnFirstError(),
                "failureLabel is for messages that are given up, and breakOnFirstError gives none up."
                        + " Remove one of them.");
        refuse(
                options.getAttachments() == AttachmentFetch.eager
                        && (format == MessageFormat.MINIMAL || format == MessageFormat.METADATA),
                "attachments=eager needs a format that tells of attachments, and format=" + format.parameter()
                        + " does not. Set format to full or raw, or remove attachments.");
        refuse(isBlank(options.getFeedName()), "feedName is empty. Leave it out for the name default.");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void refuse(boolean impossible, String text) {
        if (impossible) {
            throw new IllegalArgumentException(text);
        }
    }
}
