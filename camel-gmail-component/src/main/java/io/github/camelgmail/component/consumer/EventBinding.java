package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.component.sync.Delivery;
import io.github.camelgmail.component.sync.EventType;
import io.github.camelgmail.component.sync.FeedEvent;
import io.github.camelgmail.component.sync.FeedMessage;
import io.github.camelgmail.component.sync.HistoryId;
import io.github.camelgmail.component.sync.MessageReference;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;

/** Puts an event of the feed on an exchange. */
record EventBinding(InboundBinding mail) {

    void bind(Delivery<GmailMessage> delivery, Exchange exchange) {
        FeedEvent<GmailMessage> event = delivery.event();
        FeedMessage<GmailMessage> message = event.message();
        if (message == null) {
            bindReference(event, exchange.getMessage());
        } else {
            mail.bind(message.content(), exchange);
        }
        bindChange(event, exchange.getMessage());
        exchange.getMessage().setHeader(GmailConstants.REDELIVERY_COUNTER, delivery.attempt() - 1);
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, delivery.batchIndex());
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, delivery.batchSize());
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, delivery.batchIndex() == delivery.batchSize() - 1);
    }

    private void bindReference(FeedEvent<GmailMessage> event, Message message) {
        MessageReference reference = event.change().message();
        message.setHeader(GmailConstants.USER_ID, mail.userId());
        message.setHeader(GmailConstants.MESSAGE_ID, reference.id());
        if (!reference.threadId().isEmpty()) {
            message.setHeader(GmailConstants.THREAD_ID, reference.threadId());
        }
        message.setHeader(GmailConstants.LABEL_IDS, sorted(event.labelIds()));
        HistoryId recordId = event.recordId();
        if (recordId != null) {
            message.setHeader(GmailConstants.HISTORY_ID, new BigInteger(recordId.toString()));
        }
    }

    private static void bindChange(FeedEvent<GmailMessage> event, Message message) {
        EventType type = event.change().type();
        message.setHeader(GmailConstants.EVENT_TYPE, type.name());
        if (type == EventType.labelAdded || type == EventType.labelRemoved) {
            message.setHeader(
                    GmailConstants.CHANGED_LABEL_IDS, sorted(event.change().changedLabelIds()));
        }
    }

    private static List<String> sorted(Set<String> labelIds) {
        return labelIds.stream().sorted().toList();
    }
}
