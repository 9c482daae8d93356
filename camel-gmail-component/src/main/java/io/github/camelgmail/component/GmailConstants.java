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
            description =
                    "The other form of the body of a mail to send: plain text beside an HTML body, HTML beside a plain one",
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

    @Metadata(
            label = "producer",
            description = "Several messages to work on at once, by id: a collection, or a text with commas",
            javaType = "Object")
    public static final String MESSAGE_IDS = "CamelGmailMessageIds";

    @Metadata(
            label = "producer",
            description = "The id of a draft; drafts.create and drafts.update set it",
            javaType = "String")
    public static final String DRAFT_ID = "CamelGmailDraftId";

    @Metadata(label = "producer", description = "The label to work on, by name or id", javaType = "String")
    public static final String LABEL = "CamelGmailLabel";

    @Metadata(
            label = "producer",
            description =
                    "Labels that a listed message has, or that an inserted one gets, by name or id: a collection, or a text with commas",
            javaType = "Object")
    public static final String LABELS = "CamelGmailLabels";

    @Metadata(
            label = "producer",
            description = "The id of an attachment, as last read with its message",
            javaType = "String")
    public static final String ATTACHMENT_ID = "CamelGmailAttachmentId";

    @Metadata(
            label = "producer",
            description = "The part of the message that is the attachment, such as 0.1",
            javaType = "String")
    public static final String PART_ID = "CamelGmailPartId";

    @Metadata(label = "producer", description = "The id of a filter", javaType = "String")
    public static final String FILTER_ID = "CamelGmailFilterId";

    @Metadata(label = "producer", description = "The address of a sendAs alias", javaType = "String")
    public static final String SEND_AS_EMAIL = "CamelGmailSendAsEmail";

    @Metadata(label = "producer", description = "The id of an S/MIME configuration", javaType = "String")
    public static final String SMIME_INFO_ID = "CamelGmailSmimeInfoId";

    @Metadata(label = "producer", description = "The address of a delegate", javaType = "String")
    public static final String DELEGATE_EMAIL = "CamelGmailDelegateEmail";

    @Metadata(label = "producer", description = "A forwarding address", javaType = "String")
    public static final String FORWARDING_EMAIL = "CamelGmailForwardingEmail";

    @Metadata(label = "producer", description = "The address of a client-side encryption identity", javaType = "String")
    public static final String CSE_EMAIL_ADDRESS = "CamelGmailCseEmailAddress";

    @Metadata(label = "producer", description = "The id of a client-side encryption key pair", javaType = "String")
    public static final String KEY_PAIR_ID = "CamelGmailKeyPairId";

    @Metadata(
            label = "producer",
            description = "What to list, in the language of Gmail's search box",
            javaType = "String")
    public static final String QUERY = "CamelGmailQuery";

    @Metadata(label = "producer", description = "Whether a list includes spam and trash", javaType = "Boolean")
    public static final String INCLUDE_SPAM_TRASH = "CamelGmailIncludeSpamTrash";

    @Metadata(label = "producer", description = "The size of a page of a list", javaType = "Integer")
    public static final String MAX_RESULTS = "CamelGmailMaxResults";

    @Metadata(label = "producer", description = "The page of a list to read", javaType = "String")
    public static final String PAGE_TOKEN = "CamelGmailPageToken";

    @Metadata(
            label = "producer",
            description = "The page that follows the one that was read; absent after the last",
            javaType = "String")
    public static final String NEXT_PAGE_TOKEN = "CamelGmailNextPageToken";

    @Metadata(
            label = "producer",
            description = "How a list comes back: as an iterator that reads page after page, or one page of it",
            enums = "iterator,page",
            javaType = "String")
    public static final String LIST_AS = "CamelGmailListAs";

    @Metadata(
            label = "producer",
            description = "How much of a message to read",
            enums = "full,raw,metadata,minimal",
            javaType = "String")
    public static final String FORMAT = "CamelGmailFormat";

    @Metadata(
            label = "producer",
            description = "The header fields to read with format metadata: a collection, or a text with commas",
            javaType = "Object")
    public static final String METADATA_HEADERS = "CamelGmailMetadataHeaders";

    @Metadata(label = "producer", description = "The history id after which history is listed", javaType = "String")
    public static final String START_HISTORY_ID = "CamelGmailStartHistoryId";

    @Metadata(label = "producer", description = "The kinds of changes that history.list lists", javaType = "String")
    public static final String HISTORY_TYPES = "CamelGmailHistoryTypes";

    @Metadata(
            label = "producer",
            description = "Where the date of an inserted or imported message comes from",
            enums = "receivedTime,dateHeader",
            javaType = "String")
    public static final String INTERNAL_DATE_SOURCE = "CamelGmailInternalDateSource";

    @Metadata(
            label = "producer",
            description = "Whether an imported message is never taken for spam",
            javaType = "Boolean")
    public static final String NEVER_MARK_SPAM = "CamelGmailNeverMarkSpam";

    @Metadata(
            label = "producer",
            description = "Whether invitations of an imported message get into the calendar",
            javaType = "Boolean")
    public static final String PROCESS_FOR_CALENDAR = "CamelGmailProcessForCalendar";

    @Metadata(
            label = "producer",
            description = "Whether an inserted or imported message is only visible in Google Vault",
            javaType = "Boolean")
    public static final String DELETED = "CamelGmailDeleted";

    @Metadata(label = "producer", description = "The Pub/Sub topic that watch notifications go to", javaType = "String")
    public static final String WATCH_TOPIC = "CamelGmailWatchTopic";

    @Metadata(
            label = "producer",
            description = "Labels whose changes are notified, by name or id: a collection, or a text with commas",
            javaType = "Object")
    public static final String WATCH_LABELS = "CamelGmailWatchLabels";

    @Metadata(
            label = "producer",
            description = "Whether only changes of the watched labels are notified, or all others",
            enums = "include,exclude",
            javaType = "String")
    public static final String WATCH_LABEL_FILTER = "CamelGmailWatchLabelFilter";

    @Metadata(
            label = "producer",
            description = "The time at which the watch ends unless it is renewed",
            javaType = "java.time.Instant")
    public static final String WATCH_EXPIRATION = "CamelGmailWatchExpiration";

    @Metadata(
            label = "producer",
            description =
                    "Tells mails to send apart: one that was sent under a key is not sent again under it. It counts together with the recipients and the subject",
            javaType = "String")
    public static final String IDEMPOTENCY_KEY = "CamelGmailIdempotencyKey";

    @Metadata(
            label = "producer",
            description =
                    "How it is known that the mail was sent: sent by Gmail's answer, found in the mailbox after the answer was lost",
            enums = "sent,found",
            javaType = "String")
    public static final String SEND_OUTCOME = "CamelGmailSendOutcome";

    @Metadata(
            label = "producer",
            description =
                    "Files to attach to a mail to send, beside the attachments of the message: resources such as file:a.pdf or classpath:logo.png, File, Path, DataSource or DataHandler; a collection of them, a text with commas, or a map of names to them",
            javaType = "Object")
    public static final String ATTACH = "CamelGmailAttach";

    @Metadata(
            label = "producer",
            description =
                    "An iCalendar object (RFC 5545) to offer beside the text of a mail to send, such as an invitation",
            javaType = "String")
    public static final String CALENDAR = "CamelGmailCalendar";

    @Metadata(
            label = "producer",
            description = "Whether a reply quotes the message that it answers",
            javaType = "Boolean")
    public static final String QUOTE_ORIGINAL = "CamelGmailQuoteOriginal";

    @Metadata(
            label = "producer",
            description =
                    "What a draft is: a mail of its own (send), or what answers or forwards the message of CamelGmailMessageId (reply, replyAll, forward)",
            enums = "send,reply,replyAll,forward",
            javaType = "String")
    public static final String DRAFT_AS = "CamelGmailDraftAs";

    private GmailConstants() {}
}
