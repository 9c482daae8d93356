package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.PendingSend;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.component.message.MailFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in an exchange which mail it was about to send, so that its redelivery tries that mail again, and no other one. A
 * consumer of this component routes a message again in another exchange, so it is remembered by that message too. Thread-safe.
 */
final class SendMemory {

    private static final String PROPERTY = "CamelGmailPendingSend";

    private static final int MOST_MESSAGES = 1000;

    private final Map<Object, PendingSend> ofMessages = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, PendingSend> eldest) {
            return size() > MOST_MESSAGES;
        }
    };

    /**
     * Returns the mail to send: the one that an earlier attempt here has left where the exchange is redelivered, else a new one.
     *
     * @param fields what the mail says of itself; another mail of the same exchange says something else
     */
    PendingSend recall(Exchange exchange, MailFields fields) {
        String key = exchange.getMessage().getHeader(GmailConstants.IDEMPOTENCY_KEY, String.class);
        return key == null || key.isBlank()
                ? recall(exchange, fields, () -> new PendingSend(SendId.random(), false))
                : recall(exchange, List.of(key, fields), () -> new PendingSend(SendId.ofKey(key, fields), true));
    }

    /** Returns the draft to send, as {@link #recall(Exchange, MailFields)} does. */
    PendingSend recallDraft(Exchange exchange, String draftId) {
        return recall(exchange, draftId, PendingSend::unmarked);
    }

    private PendingSend recall(Exchange exchange, Object mail, Supplier<PendingSend> another) {
        Entry left = exchange.getProperty(PROPERTY, Entry.class);
        if (left != null && left.owner() == this && left.mail().equals(mail) && isRedelivered(exchange)) {
            return left.pending();
        }
        PendingSend pending = ofMessage(exchange, mail, another);
        exchange.setProperty(PROPERTY, new Entry(this, mail, pending));
        return pending;
    }

    private PendingSend ofMessage(Exchange exchange, Object mail, Supplier<PendingSend> another) {
        Object key = key(exchange, mail);
        if (key == null) {
            return another.get();
        }
        synchronized (ofMessages) {
            PendingSend left = isRoutedAgain(exchange) ? ofMessages.remove(key) : null;
            PendingSend pending = left == null ? another.get() : left;
            ofMessages.put(key, pending);
            return pending;
        }
    }

    private static @Nullable Object key(Exchange exchange, Object mail) {
        GmailMessage consumed = exchange.getProperty(InboundBinding.CONSUMED_MESSAGE, GmailMessage.class);
        return consumed == null ? null : List.of(consumed.id(), mail);
    }

    /** Forgets what was sent. */
    void forget(Exchange exchange) {
        Entry sent = exchange.getProperty(PROPERTY, Entry.class);
        exchange.removeProperty(PROPERTY);
        Object key = sent == null ? null : key(exchange, sent.mail());
        if (key != null) {
            synchronized (ofMessages) {
                ofMessages.remove(key);
            }
        }
    }

    private static boolean isRoutedAgain(Exchange exchange) {
        Integer failures = exchange.getMessage().getHeader(GmailConstants.REDELIVERY_COUNTER, Integer.class);
        return failures != null && failures > 0;
    }

    private static boolean isRedelivered(Exchange exchange) {
        return Boolean.TRUE.equals(exchange.getMessage().getHeader(Exchange.REDELIVERED, Boolean.class));
    }

    private record Entry(SendMemory owner, Object mail, PendingSend pending) {}
}
