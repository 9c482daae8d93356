package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.GmailSending;
import io.github.camelgmail.component.client.MessageSource;
import io.github.camelgmail.component.client.PendingSend;
import io.github.camelgmail.component.client.SentMail;
import io.github.camelgmail.component.message.MailFields;
import io.github.camelgmail.component.message.SpooledMessage;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Writes a mail, sends it once, and tells the exchange what Gmail made of it. */
final class Dispatch {

    private final boolean byDraft;
    private final GmailSending sending;
    private final MailSpooling spooling;
    private final SendMemory memory = new SendMemory();

    Dispatch(OperationContext context) {
        this.byDraft = context.sending().byDraft();
        this.sending = context.client().sending(context.sending().upload());
        this.spooling = new MailSpooling(context, byDraft ? GmailMethod.DRAFTS_CREATE : GmailMethod.MESSAGES_SEND);
    }

    void send(Exchange exchange, ComposedMail composed) throws IOException {
        MailFields fields = composed.mail().fields();
        PendingSend pending = memory.recall(exchange, fields);
        MailFields marked = fields.withField(PendingSend.HEADER, pending.sendId());
        try (SpooledMessage spooled = spooling.write(composed.mail().withFields(marked))) {
            MessageSource source = new MessageSource(spooled.length(), spooled::openStream);
            SentMail sent = byDraft
                    ? sending.byDraft(pending, source, composed.threadId())
                    : sending.direct(pending, source, composed.threadId());
            memory.forget(exchange);
            tell(exchange, sent);
        }
    }

    /** Tells the exchange of a mail that was sent. */
    static void tell(Exchange exchange, SentMail sent) {
        tell(exchange, GmailConstants.SENT_MESSAGE_ID, sent.id());
        tell(exchange, GmailConstants.SENT_THREAD_ID, sent.threadId());
        tell(exchange, GmailConstants.SEND_OUTCOME, sent.found() ? "found" : "sent");
    }

    /** What an earlier mail left is taken away. */
    private static void tell(Exchange exchange, String header, @Nullable String value) {
        if (value == null) {
            exchange.getMessage().removeHeader(header);
        } else {
            exchange.getMessage().setHeader(header, value);
        }
    }
}
