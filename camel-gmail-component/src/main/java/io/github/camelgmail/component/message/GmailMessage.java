package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.jspecify.annotations.Nullable;

/**
 * A message of a mailbox as Gmail gives it.
 *
 * <p>Immutable and safe to share between threads. It shows what Gmail gave. With the formats {@code full} and
 * {@code raw} that is everything; a {@code raw} message is read from its bytes when it is first asked for a field, a
 * text or an attachment, and never fetched again. With {@code metadata} there are header fields, but neither texts nor
 * attachments; with {@code minimal} no header fields either. {@link #headersKnown()} and {@link #bodyKnown()} tell what
 * is not there from what is not known. Of a mail that its sender garbled it shows what can be read. No method but
 * {@link #raw()}, {@link #withBody()} and {@link GmailAttachment#open()} ever fails, and these only when Gmail cannot
 * be reached; so do {@link #text()} and {@link #html()} where a text is longer than some 400 kB, or all that are longer
 * than 12 kB together than 800 kB: these are not read before they are asked for.
 *
 * <p>Everything the mail says (names, addresses, subject, texts, file names) was written by a stranger.
 */
public final class GmailMessage {

    private final Message model;
    private final MessageContent content;
    private final String id;
    private final @Nullable String threadId;
    private final List<String> labelIds;
    private final MailParts parts;

    /** Kept, so that a mail whose exchange failed is routed again without being fetched again. */
    private volatile @Nullable GmailMessage withAttachments;

    private GmailMessage(Message model, MessageContent content, MailParts parts) {
        this.model = model;
        this.content = content;
        this.parts = parts;
        this.id = Objects.requireNonNull(model.getId(), "Gmail gave a message without an id");
        this.threadId = model.getThreadId();
        this.labelIds = model.getLabelIds() == null ? List.of() : List.copyOf(model.getLabelIds());
    }

    /**
     * A view of what Gmail answered.
     *
     * @param model the answer of {@code messages.get}; it is kept, not copied, and must not be changed any more
     * @param content fetches what the answer left out
     */
    public static GmailMessage of(Message model, MessageContent content) {
        return new GmailMessage(model, content, MailParts.of(model, content));
    }

    /**
     * A view of a message that Gmail gave with {@code format=raw}.
     *
     * @param model the answer of {@code messages.get} without its {@code raw}; it is kept, not copied, and must not be
     *     changed any more
     * @param content fetches the mail again when it is read after its exchange is completed
     * @param raw the mail, decoded; the message takes it over
     */
    public static GmailMessage ofRaw(Message model, MessageContent content, MailSpool raw) {
        MailBytes mail = new RefetchedMail(model.getId(), content, raw.toMail());
        return new GmailMessage(model, content, MailParts.ofRaw(model.getId(), () -> mail));
    }

    /** The id that Gmail gave the message in this mailbox. */
    public String id() {
        return id;
    }

    /** The id of the thread that holds it; null when Gmail did not say. */
    public @Nullable String threadId() {
        return threadId;
    }

    /** The ids of its labels, in no particular order. */
    public List<String> labelIds() {
        return labelIds;
    }

    /** The id of the last history record that changed it; null when Gmail did not say. */
    public @Nullable BigInteger historyId() {
        return model.getHistoryId();
    }

    /** When Gmail took it in, to the millisecond; null when Gmail did not say. */
    public @Nullable Instant internalDate() {
        return model.getInternalDate() == null ? null : Instant.ofEpochMilli(model.getInternalDate());
    }

    /** The first words of its text, HTML entities undone; empty when Gmail gave none. */
    public String snippet() {
        return model.getSnippet() == null ? "" : HtmlEntities.decode(model.getSnippet());
    }

    /** Its size in bytes as Gmail reckons it; 0 when Gmail did not say. */
    public int sizeEstimate() {
        return Objects.requireNonNullElse(model.getSizeEstimate(), 0);
    }

    /** Whether Gmail gave the header fields: with any format but {@code minimal}. */
    public boolean headersKnown() {
        return parts.headersKnown();
    }

    /** Whether Gmail gave texts and attachments: with the formats {@code full} and {@code raw}. */
    public boolean bodyKnown() {
        return parts.bodyKnown();
    }

    /** All its header fields; none where they are not {@linkplain #headersKnown() known}. */
    public HeaderFields headers() {
        return parts.headers();
    }

    /** The first value of a header field, decoded; null when the mail has none of that name in any letter case. */
    public @Nullable String header(String name) {
        return headers().first(name);
    }

    /** The From field. */
    public AddressList from() {
        return addresses("From");
    }

    /** The To field. */
    public AddressList to() {
        return addresses("To");
    }

    /** The Cc field. */
    public AddressList cc() {
        return addresses("Cc");
    }

    /** The Reply-To field. */
    public AddressList replyTo() {
        return addresses("Reply-To");
    }

    private AddressList addresses(String field) {
        String text = String.join(", ", headers().all(field));
        return new AddressList(text, AddressParser.tolerant(text));
    }

    /** The Subject field, decoded; null when the mail has none. */
    public @Nullable String subject() {
        return headers().first("Subject");
    }

    /** The Date field, which its sender wrote; null when missing or unreadable. */
    public @Nullable Instant date() {
        String date = headers().first("Date");
        return date == null ? null : MailDates.parse(date);
    }

    /** The Message-ID field with its angle brackets; null when the mail has none. */
    public @Nullable String messageIdHeader() {
        return headers().first("Message-ID");
    }

    /** The In-Reply-To field; null when the mail has none. */
    public @Nullable String inReplyTo() {
        return headers().first("In-Reply-To");
    }

    /** The Message-IDs of the References field, with angle brackets, oldest first; what is not one is left out. */
    public List<String> references() {
        return MessageIds.of(headers().all("References"));
    }

    /**
     * The plain text of the mail; null when it has none, and where the body is not {@linkplain #bodyKnown() known}. Of
     * alternatives, the last one that is plain text.
     */
    public @Nullable String text() {
        return parts.texts().plain();
    }

    /**
     * The HTML of the mail, as its sender wrote it, scripts and all; null when it has none, and where the body is not
     * {@linkplain #bodyKnown() known}.
     */
    public @Nullable String html() {
        return parts.texts().html();
    }

    /**
     * Its attachments in the order of the mail, those of forwarded messages inside it included; none where the body is
     * not {@linkplain #bodyKnown() known}.
     */
    public List<GmailAttachment> attachments() {
        return parts.attachments();
    }

    /**
     * The same message with header fields, texts and attachments: itself where they are known, else fetched whole with
     * {@code format=raw}, at each call anew.
     *
     * @throws IOException when Gmail cannot be reached or no longer has the message
     */
    public GmailMessage withBody() throws IOException {
        if (bodyKnown()) {
            return this;
        }
        try (InputStream in = content.raw(id)) {
            MailBytes mail = MailBytes.inHeap(in.readAllBytes());
            return new GmailMessage(model, content, MailParts.ofRaw(id, () -> mail));
        }
    }

    /**
     * The same message as it came, byte for byte: itself where it was read with {@code format=raw}, else fetched so, at each
     * call anew. Much of it is in a temporary file until it is released or garbage.
     *
     * @throws IOException when Gmail cannot be reached or no longer has the message
     */
    public GmailMessage withRaw() throws IOException {
        if (bodyKnown() && parts.whole()) {
            return this;
        }
        MailBytes mail = MailSpool.fetched(id, content);
        return new GmailMessage(model, content, MailParts.ofRaw(id, () -> mail));
    }

    /**
     * The same message with its attachments fetched; itself where it has none, or has them in memory.
     *
     * @throws AttachmentFetchException when one of them cannot be read to its end
     */
    GmailMessage withAttachments(AttachmentSpool spool) {
        if (attachments().isEmpty() || parts.whole()) {
            return this;
        }
        GmailMessage known = withAttachments;
        if (known == null) {
            MessageContent fetched = FetchedContent.of(this, content, spool);
            known = new GmailMessage(model, fetched, MailParts.of(model, fetched));
            withAttachments = known;
        }
        return known;
    }

    /**
     * Whether an answer to it would reach a person: it says where to, and neither it nor its sender is a machine
     * (RFC 3834 section 2). An automatic answer to anything else may start a mail loop. False where the header fields
     * are not {@linkplain #headersKnown() known}.
     */
    public boolean answerable() {
        return !Reply.recipientsOf(this).isEmpty() && !AutomaticMail.is(this);
    }

    /**
     * Opens the whole mail as it came, RFC 5322; fetches it, unless Gmail gave it at once.
     *
     * @return its bytes; the caller closes the stream
     * @throws IOException when Gmail cannot be reached or no longer has the message
     */
    public InputStream raw() throws IOException {
        return parts.content(content).raw(id);
    }

    /** Whether it was sent from this mailbox. */
    boolean isSent() {
        return labelIds.contains("SENT");
    }

    /**
     * All that it shows, as plain text and as harmless HTML.
     *
     * @param carries whether the image with a Content-ID is at hand
     */
    WholeText wholeText(Predicate<String> carries) {
        return parts.wholeText(carries);
    }

    /** All its parts but those that it shows as text; only of a {@code raw} message. */
    List<OutgoingAttachment> forwardedParts() {
        return parts.forwarded();
    }

    /** Whether the mail takes disk space until it is {@linkplain #release() released}. */
    boolean onDisk() {
        return parts.onDisk();
    }

    /** Gives back the disk space of a {@code raw} message when an exchange is completed, well or not. */
    public void releaseAfter(Exchange exchange) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                release();
            }
        });
    }

    /** Gives back the disk space of a {@code raw} message; it is fetched again if somebody still reads it. */
    void release() {
        try {
            parts.release();
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary file of message " + id + " cannot be deleted", e);
        }
    }

    /** What Gmail answered, in the words of Google's client; the very object, not to be changed. */
    public Message model() {
        return model;
    }

    /** Names the message without quoting any of it. */
    @Override
    public String toString() {
        return "GmailMessage[" + id + "]";
    }
}
