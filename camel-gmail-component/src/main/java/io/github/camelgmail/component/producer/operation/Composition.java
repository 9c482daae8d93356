package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.client.RawMessage;
import io.github.camelgmail.component.message.Forward;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.component.message.MailSpool;
import io.github.camelgmail.component.message.Outgoing;
import io.github.camelgmail.component.message.OutgoingMailReader;
import io.github.camelgmail.component.message.OwnAddresses;
import io.github.camelgmail.component.message.Reply;
import io.github.camelgmail.component.message.Signature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Reads the mail that an exchange wants to go out, for sending and for drafts. Thread-safe. */
final class Composition {

    private final OperationContext context;
    private final SendOptions options;
    private final OutgoingMailReader reader;
    private final OwnMailbox own;

    /** Reads the options now, so that a wrong one keeps the route from starting. */
    Composition(OperationContext context) {
        this.context = context;
        this.options = context.sending();
        this.reader = new OutgoingMailReader(options.defaults());
        this.own = new OwnMailbox(context.client().sendAsDirectory());
    }

    /** A mail that belongs to no other. */
    ComposedMail newMail(Exchange exchange) throws IOException {
        return new ComposedMail(signed(reader.read(exchange)), null);
    }

    /** An answer to the sender of the message that the exchange names. */
    ComposedMail reply(Exchange exchange) throws IOException {
        return reply(exchange, false);
    }

    /** An answer to all who got the message that the exchange names. */
    ComposedMail replyToAll(Exchange exchange) throws IOException {
        return reply(exchange, true);
    }

    private ComposedMail reply(Exchange exchange, boolean toAll) throws IOException {
        boolean quoted = isQuoted(exchange);
        GmailMessage answered = quoted ? read(exchange).withBody() : readFields(exchange);
        Reply reply = new Reply(answered, options.autoSubmitted());
        reply = toAll ? reply.toAll(ownAddresses()) : reply;
        Outgoing draft = signed(fromAlias(reader.readReply(exchange, answered), answered));
        return ComposedMail.of(quoted ? reply.quoting() : reply, draft);
    }

    /** The message that the exchange names, for others to read. */
    ComposedMail forward(Exchange exchange) throws IOException {
        GmailMessage known = consumed(exchange);
        GmailMessage whole = known == null ? fetchedRaw(MessageReference.idIn(exchange)) : known.withRaw();
        if (whole != known) {
            whole.releaseAfter(exchange);
        }
        Outgoing note = signed(fromAlias(reader.readNote(exchange, whole), whole));
        return ComposedMail.of(new Forward(whole, options.autoSubmitted()), note);
    }

    private boolean isQuoted(Exchange exchange) {
        Boolean header = exchange.getMessage().getHeader(GmailConstants.QUOTE_ORIGINAL, Boolean.class);
        return header == null ? options.quoteOriginal() : header;
    }

    private Outgoing fromAlias(Outgoing draft, GmailMessage original) {
        return draft.fields().from() == null && options.replyFromAlias()
                ? draft.withFields(draft.fields().withFrom(own.withAliases().addressedBy(original)))
                : draft;
    }

    private OwnAddresses ownAddresses() {
        return options.replyFromAlias() ? own.withAliases() : own.accountAlone();
    }

    private Outgoing signed(Outgoing mail) {
        return options.appendSignature() ? Signature.append(mail, own.withAliases()) : mail;
    }

    private GmailMessage readFields(Exchange exchange) {
        GmailMessage known = consumed(exchange);
        return known != null && known.headersKnown()
                ? known
                : fetched(MessageReference.idIn(exchange), MessageFormat.METADATA);
    }

    private GmailMessage read(Exchange exchange) {
        GmailMessage known = consumed(exchange);
        return known != null && known.bodyKnown()
                ? known
                : fetched(MessageReference.idIn(exchange), MessageFormat.FULL);
    }

    private GmailMessage fetched(String id, MessageFormat format) {
        return GmailMessage.of(context.client().messages().get(id, format), context.content());
    }

    /** Streams to disk what is large. */
    private GmailMessage fetchedRaw(String id) throws IOException {
        List<GmailMessage> found = new ArrayList<>(1);
        context.client().messages().getAllRaw(List.of(id), MailSpool::new, raw -> found.add(received(raw)));
        return found.isEmpty() ? fetched(id, MessageFormat.MINIMAL).withRaw() : found.get(0);
    }

    private GmailMessage received(RawMessage<MailSpool> raw) {
        MailSpool bytes = raw.bytes();
        return bytes == null
                ? GmailMessage.of(raw.model(), context.content())
                : GmailMessage.ofRaw(raw.model(), context.content(), bytes);
    }

    /** The message of which the exchange was made, so that it need not be read again; null where it names another. */
    private static @Nullable GmailMessage consumed(Exchange exchange) {
        GmailMessage consumed = exchange.getProperty(InboundBinding.CONSUMED_MESSAGE, GmailMessage.class);
        return consumed != null && consumed.id().equals(MessageReference.idIn(exchange)) ? consumed : null;
    }
}
