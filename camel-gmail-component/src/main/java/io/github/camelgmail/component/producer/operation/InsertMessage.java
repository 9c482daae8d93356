package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.GmailUploads;
import io.github.camelgmail.component.client.Insertion;
import io.github.camelgmail.component.client.MessageSource;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.component.message.Outgoing;
import io.github.camelgmail.component.message.OutgoingMailReader;
import io.github.camelgmail.component.message.SpooledMessage;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Puts a message into the mailbox: {@code users.messages.insert} or {@code users.messages.import}, scope
 * {@code gmail.insert}, 25 units. The header {@code CamelGmailMessageId} stays: the exchange is still about the message that
 * it was about.
 */
final class InsertMessage implements Operation {

    private final OperationContext context;
    private final OutgoingMailReader reader;
    private final MailSpooling spooling;
    private final GmailUploads uploads;
    private final Insert insert;

    /** Calls one of the two methods. */
    @FunctionalInterface
    private interface Insert {
        Message call(GmailUploads uploads, MessageSource message, Insertion insertion);
    }

    private InsertMessage(OperationContext context, GmailMethod method, Insert insert) {
        this.context = context;
        this.reader = new OutgoingMailReader(context.sending().defaults());
        this.spooling = new MailSpooling(context, method);
        this.uploads = context.client().uploads(context.sending().upload());
        this.insert = insert;
        if (!context.labels().createMissing()) {
            LabelLookup.check(context, Parameter.LABELS);
        }
    }

    static InsertMessage insert(OperationContext context) {
        return new InsertMessage(context, GmailMethod.MESSAGES_INSERT, GmailUploads::insert);
    }

    static InsertMessage importing(OperationContext context) {
        return new InsertMessage(context, GmailMethod.MESSAGES_IMPORT, GmailUploads::importMessage);
    }

    @Override
    public void execute(Exchange exchange) throws Exception {
        OperationCall call = new OperationCall(context, exchange);
        Message given = RawResource.message(call.message().getBody());
        Outgoing mail = given == null ? reader.readKept(exchange) : RawResource.mail(given);
        try (SpooledMessage spooled = spooling.writeDraft(mail)) {
            MessageSource source = new MessageSource(spooled.length(), spooled::openStream);
            LabelChange labels = new LabelChange(labels(call, given), List.of(), false);
            Message inserted =
                    call.labels().with(labels, ids -> insert.call(uploads, source, insertion(call, given, ids.add())));
            call.message().setBody(inserted);
        }
    }

    private static List<String> labels(OperationCall call, @Nullable Message given) {
        List<String> asked = call.words(Parameter.LABELS);
        List<String> own = given == null ? null : given.getLabelIds();
        return asked.isEmpty() ? Objects.requireNonNullElse(own, List.of()) : asked;
    }

    private static Insertion insertion(OperationCall call, @Nullable Message given, List<String> labelIds) {
        return new Insertion(
                labelIds,
                given == null || given.getThreadId() == null ? threadId(call) : given.getThreadId(),
                Choice.INTERNAL_DATE_SOURCE.in(call),
                Boolean.TRUE.equals(call.parameter(Parameter.DELETED)),
                Boolean.TRUE.equals(call.parameter(Parameter.NEVER_MARK_SPAM)),
                Boolean.TRUE.equals(call.parameter(Parameter.PROCESS_FOR_CALENDAR)));
    }

    /** The thread of the message that the exchange was made of is none of the mailbox that this one may go to. */
    private static @Nullable String threadId(OperationCall call) {
        GmailMessage consumed = call.exchange().getProperty(InboundBinding.CONSUMED_MESSAGE, GmailMessage.class);
        Object header = call.message().getHeader(GmailConstants.THREAD_ID);
        boolean came = header != null && consumed != null && header.equals(consumed.threadId());
        Object option = call.context().parameters().option(Parameter.THREAD_ID);
        if (came) {
            return option == null ? null : option.toString();
        }
        return call.parameter(Parameter.THREAD_ID);
    }
}
