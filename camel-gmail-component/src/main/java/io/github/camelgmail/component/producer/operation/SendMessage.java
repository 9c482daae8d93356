package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.message.OutgoingMailReader;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * Sends a mail: {@code users.messages.send}, scope {@code gmail.send}, 100 units. Input: body, attachments and the
 * headers {@code CamelGmailTo} and its like. The body stays; the headers {@code CamelGmailSentMessageId} and
 * {@code CamelGmailSentThreadId} then tell of the sent mail.
 */
final class SendMessage implements Operation {

    private final OutgoingMailReader reader;
    private final Dispatch dispatch;

    SendMessage(OperationContext context) {
        this.reader = new OutgoingMailReader(context.sendDefaults());
        this.dispatch = new Dispatch(context.client());
    }

    @Override
    public List<GmailMethod> calls() {
        return List.of(GmailMethod.MESSAGES_SEND);
    }

    @Override
    public void execute(Exchange exchange) throws Exception {
        dispatch.send(exchange, reader.read(exchange), null);
    }
}
