package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.component.message.OutgoingMailReader;
import io.github.camelgmail.component.message.Reply;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * Answers a message in its thread: {@code users.messages.get} for its header fields and {@code users.messages.send},
 * scopes {@code gmail.readonly} and {@code gmail.send}, 120 units; 100 where the exchange was made of that message with its header fields.
 * Input: the header {@code CamelGmailMessageId}, the answer as body. It goes to the Reply-To, else the From, of the
 * answered message unless the route names recipients. Output as that of {@link SendMessage}.
 */
final class ReplyToMessage implements Operation {

    private final OperationContext context;
    private final OutgoingMailReader reader;
    private final Dispatch dispatch;

    ReplyToMessage(OperationContext context) {
        this.context = context;
        this.reader = new OutgoingMailReader(context.sendDefaults());
        this.dispatch = new Dispatch(context.client());
    }

    @Override
    public List<GmailMethod> calls() {
        return List.of(GmailMethod.MESSAGES_GET, GmailMethod.MESSAGES_SEND);
    }

    @Override
    public void execute(Exchange exchange) throws Exception {
        GmailMessage answered = answered(exchange);
        Reply reply = new Reply(answered, context.autoSubmitted());
        dispatch.send(exchange, reply.applyTo(reader.readReply(exchange, answered)), reply.threadId());
    }

    private GmailMessage answered(Exchange exchange) {
        String id = MessageReference.idIn(exchange);
        GmailMessage consumed = exchange.getProperty(InboundBinding.CONSUMED_MESSAGE, GmailMessage.class);
        return consumed != null && consumed.id().equals(id) && consumed.headersKnown()
                ? consumed
                : GmailMessage.of(context.client().messages().get(id, MessageFormat.METADATA), context.content());
    }
}
