package io.github.camelgmail.examples.quickstart;

import io.github.camelgmail.component.GmailConstants;
import java.util.Objects;
import java.util.function.Function;
import org.apache.camel.Exchange;

/** The steps of the route that write into the ledger. */
final class Bookkeeping {
    private final Ledger ledger;

    Bookkeeping(Ledger ledger) {
        this.ledger = ledger;
    }

    void received(Exchange exchange) {
        record(exchange, LedgerEntry.Received::new);
    }

    void answered(Exchange exchange) {
        record(exchange, LedgerEntry.Answered::new);
    }

    void leftUnanswered(Exchange exchange) {
        record(exchange, LedgerEntry.LeftUnanswered::new);
    }

    void handled(Exchange exchange) {
        record(exchange, LedgerEntry.Handled::new);
    }

    /** The id of the message that was received; sending an answer leaves it as it is. */
    static String messageId(Exchange exchange) {
        return Objects.requireNonNull(
                exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID, String.class), "No message was received");
    }

    private void record(Exchange exchange, Function<String, LedgerEntry> entry) {
        ledger.record(entry.apply(messageId(exchange)));
    }
}
