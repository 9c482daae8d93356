package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.GmailUploads;
import io.github.camelgmail.component.client.MessageSource;
import io.github.camelgmail.component.message.SpooledMessage;
import java.io.IOException;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a mail as a draft: {@code users.drafts.create} for 10 units, or {@code users.drafts.update} for 15, scope
 * {@code gmail.compose}. What answers or forwards a message reads that first.
 */
final class WriteDraft implements Operation {

    private final OperationContext context;
    private final Composition composition;
    private final MailSpooling spooling;
    private final GmailUploads uploads;
    private final Writing writing;

    /** Gives Gmail a mail to keep. */
    @FunctionalInterface
    private interface Writing {
        Draft write(OperationCall call, GmailUploads uploads, MessageSource mail, @Nullable String threadId);
    }

    private WriteDraft(OperationContext context, GmailMethod method, Writing writing) {
        this.context = context;
        this.composition = new Composition(context);
        this.spooling = new MailSpooling(context, method);
        this.uploads = context.client().uploads(context.sending().upload());
        this.writing = writing;
        Object as = context.parameters().option(Parameter.DRAFT_AS);
        SendMessage.Reading unused = reading(as == null ? "send" : as.toString());
    }

    static WriteDraft create(OperationContext context) {
        return new WriteDraft(
                context,
                GmailMethod.DRAFTS_CREATE,
                (call, uploads, mail, threadId) -> uploads.createDraft(mail, threadId));
    }

    static WriteDraft update(OperationContext context) {
        return new WriteDraft(
                context,
                GmailMethod.DRAFTS_UPDATE,
                (call, uploads, mail, threadId) -> uploads.updateDraft(DraftReference.idIn(call), mail, threadId));
    }

    @Override
    public void execute(Exchange exchange) throws Exception {
        OperationCall call = new OperationCall(context, exchange);
        ComposedMail mail = mail(call);
        try (SpooledMessage spooled = spooling.writeDraft(mail.mail())) {
            MessageSource source = new MessageSource(spooled.length(), spooled::openStream);
            Draft draft = writing.write(call, uploads, source, mail.threadId());
            call.message().setBody(draft);
            call.message().setHeader(GmailConstants.DRAFT_ID, draft.getId());
        }
    }

    private ComposedMail mail(OperationCall call) throws IOException {
        Draft draft = RawResource.draft(call.message().getBody());
        if (draft != null) {
            return given(draft);
        }
        String as = Objects.requireNonNullElse(call.parameter(Parameter.DRAFT_AS), "send");
        return reading(as).of(composition, call.exchange());
    }

    private static ComposedMail given(Draft draft) {
        Message message = RawResource.raw(draft);
        if (message == null) {
            throw new IllegalArgumentException(
                    "The Draft has no message to write. Set raw of its message, or give a mail as gmail:send takes it.");
        }
        return new ComposedMail(RawResource.mail(message), message.getThreadId());
    }

    private static SendMessage.Reading reading(String as) {
        return switch (as) {
            case "send" -> Composition::newMail;
            case "reply" -> Composition::reply;
            case "replyAll" -> Composition::replyToAll;
            case "forward" -> Composition::forward;
            default ->
                throw new IllegalArgumentException(
                        "draftAs has no value '" + as + "'. Use send, reply, replyAll or forward.");
        };
    }
}
