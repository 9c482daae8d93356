package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.GmailSending;
import io.github.camelgmail.component.client.GmailUploads;
import io.github.camelgmail.component.client.MessageSource;
import io.github.camelgmail.component.client.PendingSend;
import io.github.camelgmail.component.message.SpooledMessage;
import java.io.IOException;
import org.apache.camel.Exchange;

/**
 * Sends a draft: {@code users.drafts.send}, scope {@code gmail.compose}, 100 units. A new message for it is put into the draft
 * before, by {@code users.drafts.update} for 15 units more: both may be repeated, where sending it with the draft may not.
 */
final class SendDraft implements Operation {

    private final OperationContext context;
    private final GmailUploads uploads;
    private final GmailSending sending;
    private final MailSpooling spooling;
    private final SendMemory memory = new SendMemory();

    SendDraft(OperationContext context) {
        this.context = context;
        this.uploads = context.client().uploads(context.sending().upload());
        this.sending = context.client().sending(context.sending().upload());
        this.spooling = new MailSpooling(context, GmailMethod.DRAFTS_SEND);
    }

    @Override
    public void execute(Exchange exchange) throws Exception {
        OperationCall call = new OperationCall(context, exchange);
        Draft draft = RawResource.draft(exchange.getMessage().getBody());
        String id = DraftReference.idIn(call, draft);
        PendingSend pending = memory.recallDraft(exchange, id);
        Message message = draft == null ? null : RawResource.raw(draft);
        if (message != null && !pending.begun()) {
            replace(id, message);
        }
        Dispatch.tell(exchange, sending.draft(pending, id));
        memory.forget(exchange);
    }

    private void replace(String id, Message message) throws IOException {
        try (SpooledMessage spooled = spooling.write(RawResource.mail(message))) {
            MessageSource source = new MessageSource(spooled.length(), spooled::openStream);
            Draft unused = uploads.updateDraft(id, source, message.getThreadId());
        }
    }
}
