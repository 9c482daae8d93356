package io.github.camelgmail.examples.kafkafanout;

import io.github.camelgmail.component.GmailConstants;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** What each feed has routed. Safe for use by many threads. */
final class Deliveries {
    private final Map<String, Map<Mail, Integer>> byFeed = new ConcurrentHashMap<>();

    /** A processor that counts for one feed. */
    Processor of(String feed) {
        return exchange -> ofFeed(feed).merge(Mail.of(exchange), 1, Integer::sum);
    }

    private Map<Mail, Integer> ofFeed(String feed) {
        return byFeed.computeIfAbsent(feed, name -> new ConcurrentHashMap<>());
    }

    /** How many messages a feed has routed. */
    int messages(String feed) {
        return ofFeed(feed).size();
    }

    /** How many exchanges of a feed were not the first of their message. */
    int repetitions(String feed) {
        return ofFeed(feed).values().stream().mapToInt(times -> times - 1).sum();
    }

    /**
     * A message of one mailbox; ids of messages are unique only there.
     *
     * @param mailbox the address
     * @param messageId Gmail's id
     */
    private record Mail(String mailbox, String messageId) {
        static Mail of(Exchange exchange) {
            return new Mail(
                    exchange.getMessage().getHeader(GmailConstants.USER_ID, String.class),
                    exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID, String.class));
        }
    }
}
