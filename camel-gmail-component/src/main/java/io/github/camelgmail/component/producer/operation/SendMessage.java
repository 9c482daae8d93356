package io.github.camelgmail.component.producer.operation;

import java.io.IOException;
import org.apache.camel.Exchange;

/**
 * Sends a mail: {@code users.messages.send}, scope {@code gmail.send}, 100 units. Input: body, attachments and the
 * headers {@code CamelGmailTo} and its like. The body stays; the headers {@code CamelGmailSentMessageId} and
 * {@code CamelGmailSentThreadId} then tell of the sent mail.
 *
 * <p>What answers or forwards a message reads that first: {@code users.messages.get}, scope {@code gmail.readonly}, 20
 * units, unless the exchange was made of that message with all that is needed.
 */
final class SendMessage implements Operation {

    private final Composition composition;
    private final Reading reading;
    private final Dispatch dispatch;

    /** Reads the mail out of an exchange. */
    @FunctionalInterface
    interface Reading {

        ComposedMail of(Composition composition, Exchange exchange) throws IOException;
    }

    SendMessage(OperationContext context, Reading reading) {
        this.composition = new Composition(context);
        this.reading = reading;
        this.dispatch = new Dispatch(context);
    }

    @Override
    public void execute(Exchange exchange) throws Exception {
        ComposedMail composed = reading.of(composition, exchange);
        dispatch.send(exchange, composed);
    }
}
