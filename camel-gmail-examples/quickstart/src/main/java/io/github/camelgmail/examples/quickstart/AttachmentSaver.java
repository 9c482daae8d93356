package io.github.camelgmail.examples.quickstart;

import jakarta.activation.DataHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.attachment.AttachmentMessage;

/** Saves the attachments of a message, one after the other, as streams. */
final class AttachmentSaver implements Processor {
    private final AttachmentFolder folder;
    private final Ledger ledger;

    AttachmentSaver(AttachmentFolder folder, Ledger ledger) {
        this.folder = folder;
        this.ledger = ledger;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        if (!message.hasAttachments()) {
            return;
        }
        String messageId = Bookkeeping.messageId(exchange);
        for (Map.Entry<String, DataHandler> attachment :
                message.getAttachments().entrySet()) {
            save(messageId, attachment.getKey(), attachment.getValue());
        }
    }

    private void save(String messageId, String name, DataHandler attachment) throws IOException {
        try (InputStream content = attachment.getInputStream()) {
            ledger.record(new LedgerEntry.Saved(folder.save(messageId, name, content)));
        }
    }
}
