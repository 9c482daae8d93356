package io.github.camelgmail.component;

import org.apache.camel.spi.Metadata;

/**
 * Names of the exchange headers that the component sets and reads.
 *
 * <p>They come in three families that never mix, so that what a stranger wrote into a mail cannot address our next one:
 * what the mail says ({@code CamelGmailMessage…}, except the id), what Gmail says about it, and what a send takes. The
 * consumer sets the first two; only the route sets the third.
 */
public final class GmailConstants {

    @Metadata(
            label = "consumer",
            description = "The From field of the mail, decoded, as its sender wrote it",
            javaType = "String")
    public static final String MESSAGE_FROM = "CamelGmailMessageFrom";

    @Metadata(label = "consumer", description = "The To field of the mail, decoded", javaType = "String")
    public static final String MESSAGE_TO = "CamelGmailMessageTo";

    @Metadata(label = "consumer", description = "The Cc field of the mail, decoded", javaType = "String")
    public static final String MESSAGE_CC = "CamelGmailMessageCc";

    @Metadata(label = "consumer", description = "The Reply-To field of the mail, decoded", javaType = "String")
    public static final String MESSAGE_REPLY_TO = "CamelGmailMessageReplyTo";

    @Metadata(label = "consumer", description = "The Subject field of the mail, decoded", javaType = "String")
    public static final String MESSAGE_SUBJECT = "CamelGmailMessageSubject";

    @Metadata(
            label = "consumer",
            description = "The Date field of the mail; absent when it cannot be read."
                    + " See CamelGmailInternalDate for the time at which Gmail took the mail in",
            javaType = "java.time.Instant")
    public static final String MESSAGE_DATE = "CamelGmailMessageDate";

    @Metadata(
            label = "consumer",
            description = "The Message-ID field of the mail, with its angle brackets. Not the id that Gmail gave it",
            javaType = "String")
    public static final String MESSAGE_ID_HEADER = "CamelGmailMessageIdHeader";

    @Metadata(label = "consumer", description = "The In-Reply-To field of the mail", javaType = "String")
    public static final String MESSAGE_IN_REPLY_TO = "CamelGmailMessageInReplyTo";

    @Metadata(label = "consumer", description = "The References field of the mail", javaType = "String")
    public static final String MESSAGE_REFERENCES = "CamelGmailMessageReferences";

    @Metadata(
            label = "consumer",
            description = "All other header fields of the mail: names in any letter case,"
                    + " each with its values in the order of the mail",
            javaType = "java.util.Map<String, java.util.List<String>>")
    public static final String MESSAGE_HEADERS = "CamelGmailMessageHeaders";

    @Metadata(
            label = "consumer,producer",
            important = true,
            description = "The id that Gmail gave the message in this mailbox",
            javaType = "String")
    public static final String MESSAGE_ID = "CamelGmailMessageId";

    @Metadata(
            label = "consumer,producer",
            important = true,
            description = "The id of the thread that holds the message",
            javaType = "String")
    public static final String THREAD_ID = "CamelGmailThreadId";

    @Metadata(
            label = "consumer,producer",
            description = "The ids of the labels that the message carries",
            javaType = "java.util.List<String>")
    public static final String LABEL_IDS = "CamelGmailLabelIds";

    @Metadata(
            label = "consumer",
            description = "The id of the last history record that changed the message; of a deleted one, the id of the"
                    + " record that tells so",
            javaType = "java.math.BigInteger")
    public static final String HISTORY_ID = "CamelGmailHistoryId";

    @Metadata(
            label = "consumer",
            description = "The time at which Gmail took the message in",
            javaType = "java.time.Instant")
    public static final String INTERNAL_DATE = "CamelGmailInternalDate";

    @Metadata(
            label = "consumer",
            description = "The kind of change that made the exchange, in Gmail's word: messageAdded, messageDeleted,"
                    + " labelAdded or labelRemoved",
            javaType = "String")
    public static final String EVENT_TYPE = "CamelGmailEventType";

    @Metadata(
            label = "consumer",
            description =
                    "The ids of the labels that were put on, where CamelGmailEventType is labelAdded, or taken off,"
                            + " where it is labelRemoved",
            javaType = "java.util.List<String>")
    public static final String CHANGED_LABEL_IDS = "CamelGmailChangedLabelIds";

    @Metadata(
            label = "consumer",
            description = "How often the message was routed before, because its exchange failed; 0 at first."
                    + " Counted anew after a restart",
            javaType = "int")
    public static final String REDELIVERY_COUNTER = "CamelGmailRedeliveryCounter";

    @Metadata(label = "consumer", description = "The user whose mailbox it is: an address, or me", javaType = "String")
    public static final String USER_ID = "CamelGmailUserId";

    @Metadata(
            label = "producer",
            important = true,
            description = "Recipients of a mail to send: an address list, or a collection or array of them",
            javaType = "Object")
    public static final String TO = "CamelGmailTo";

    @Metadata(label = "producer", description = "Copy recipients of a mail to send", javaType = "Object")
    public static final String CC = "CamelGmailCc";

    @Metadata(label = "producer", description = "Blind copy recipients of a mail to send", javaType = "Object")
    public static final String BCC = "CamelGmailBcc";

    @Metadata(
            label = "producer",
            description = "Sender of a mail to send: the account's address or one of its sendAs addresses."
                    + " Gmail puts the account's own in place of any other",
            javaType = "Object")
    public static final String FROM = "CamelGmailFrom";

    @Metadata(label = "producer", description = "Where answers to a mail to send shall go", javaType = "Object")
    public static final String REPLY_TO = "CamelGmailReplyTo";

    @Metadata(label = "producer", important = true, description = "Subject of a mail to send", javaType = "String")
    public static final String SUBJECT = "CamelGmailSubject";

    @Metadata(
            label = "producer",
            description = "How to read the body of a mail to send",
            enums = "auto,text,html,message",
            javaType = "String")
    public static final String BODY_TYPE = "CamelGmailBodyType";

    @Metadata(
            label = "producer",
            description = "Plain text to offer beside an HTML body of a mail to send",
            javaType = "String")
    public static final String ALTERNATIVE_BODY = "CamelGmailAlternativeBody";

    @Metadata(
            label = "producer",
            description =
                    "The id of the mail that was sent, in the sender's own mailbox. CamelGmailMessageId stays: the"
                            + " exchange is still about the message that it was about",
            javaType = "String")
    public static final String SENT_MESSAGE_ID = "CamelGmailSentMessageId";

    @Metadata(label = "producer", description = "The id of the thread that the sent mail is in", javaType = "String")
    public static final String SENT_THREAD_ID = "CamelGmailSentThreadId";

    @Metadata(
            label = "producer",
            description = "Labels that modify puts on a message, by name or id: a collection, or a text with commas",
            javaType = "Object")
    public static final String ADD_LABELS = "CamelGmailAddLabels";

    @Metadata(
            label = "producer",
            description = "Labels that modify takes off a message, by name or id: a collection, or a text with commas",
            javaType = "Object")
    public static final String REMOVE_LABELS = "CamelGmailRemoveLabels";

    private GmailConstants() {}
}
