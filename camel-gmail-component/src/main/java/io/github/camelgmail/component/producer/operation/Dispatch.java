package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.message.MimeMessageWriter;
import io.github.camelgmail.component.message.Outgoing;
import io.github.camelgmail.component.message.SpooledMessage;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Writes a mail, sends it, and tells the exchange what Gmail made of it. */
final class Dispatch {

    private final GmailClient client;
    private final MimeMessageWriter writer = new MimeMessageWriter();

    Dispatch(GmailClient client) {
        this.client = client;
    }

    void send(Exchange exchange, Outgoing mail, @Nullable String threadId) throws IOException {
        try (SpooledMessage spooled = writer.write(mail)) {
            Message sent = client.messages().send(spooled.length(), spooled::openStream, threadId);
            exchange.getMessage().setHeader(GmailConstants.SENT_MESSAGE_ID, sent.getId());
            exchange.getMessage().setHeader(GmailConstants.SENT_THREAD_ID, sent.getThreadId());
        }
    }
}
