package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.GmailConstants;
import java.util.Map;

/**
 * A parameter of operations, given by the header, else by the option. A list may be a collection, or a text with commas.
 *
 * @param option the endpoint's option
 * @param header the header of an exchange, which wins
 * @param type   what a value is converted to
 */
public record Parameter<T>(String option, String header, Class<T> type) {

    public static final Parameter<String> MESSAGE_ID = text("messageId", GmailConstants.MESSAGE_ID);
    public static final Parameter<String> THREAD_ID = text("threadId", GmailConstants.THREAD_ID);
    public static final Parameter<String> DRAFT_ID = text("draftId", GmailConstants.DRAFT_ID);
    public static final Parameter<String> DRAFT_AS = text("draftAs", GmailConstants.DRAFT_AS);
    public static final Parameter<String> LABEL = text("label", GmailConstants.LABEL);
    public static final Parameter<String> ATTACHMENT_ID = text("attachmentId", GmailConstants.ATTACHMENT_ID);
    public static final Parameter<String> PART_ID = text("partId", GmailConstants.PART_ID);
    public static final Parameter<String> FILTER_ID = text("filterId", GmailConstants.FILTER_ID);
    public static final Parameter<String> SEND_AS_EMAIL = text("sendAsEmail", GmailConstants.SEND_AS_EMAIL);
    public static final Parameter<String> SMIME_INFO_ID = text("smimeInfoId", GmailConstants.SMIME_INFO_ID);
    public static final Parameter<String> DELEGATE_EMAIL = text("delegateEmail", GmailConstants.DELEGATE_EMAIL);
    public static final Parameter<String> FORWARDING_EMAIL = text("forwardingEmail", GmailConstants.FORWARDING_EMAIL);
    public static final Parameter<String> CSE_EMAIL_ADDRESS = text("cseEmailAddress", GmailConstants.CSE_EMAIL_ADDRESS);
    public static final Parameter<String> KEY_PAIR_ID = text("keyPairId", GmailConstants.KEY_PAIR_ID);
    public static final Parameter<String> QUERY = text("query", GmailConstants.QUERY);
    public static final Parameter<Object> LABELS = new Parameter<>("labels", GmailConstants.LABELS, Object.class);
    public static final Parameter<Boolean> INCLUDE_SPAM_TRASH =
            new Parameter<>("includeSpamTrash", GmailConstants.INCLUDE_SPAM_TRASH, Boolean.class);
    public static final Parameter<Integer> MAX_RESULTS =
            new Parameter<>("maxResults", GmailConstants.MAX_RESULTS, Integer.class);
    public static final Parameter<String> PAGE_TOKEN = text("pageToken", GmailConstants.PAGE_TOKEN);
    public static final Parameter<String> LIST_AS = text("listAs", GmailConstants.LIST_AS);
    public static final Parameter<String> FORMAT = text("format", GmailConstants.FORMAT);
    public static final Parameter<Object> METADATA_HEADERS =
            new Parameter<>("metadataHeaders", GmailConstants.METADATA_HEADERS, Object.class);
    public static final Parameter<String> START_HISTORY_ID = text("startHistoryId", GmailConstants.START_HISTORY_ID);
    public static final Parameter<String> HISTORY_TYPES = text("historyTypes", GmailConstants.HISTORY_TYPES);
    public static final Parameter<String> INTERNAL_DATE_SOURCE =
            text("internalDateSource", GmailConstants.INTERNAL_DATE_SOURCE);
    public static final Parameter<Boolean> NEVER_MARK_SPAM =
            new Parameter<>("neverMarkSpam", GmailConstants.NEVER_MARK_SPAM, Boolean.class);
    public static final Parameter<Boolean> PROCESS_FOR_CALENDAR =
            new Parameter<>("processForCalendar", GmailConstants.PROCESS_FOR_CALENDAR, Boolean.class);
    public static final Parameter<Boolean> DELETED = new Parameter<>("deleted", GmailConstants.DELETED, Boolean.class);
    public static final Parameter<String> WATCH_TOPIC = text("watchTopic", GmailConstants.WATCH_TOPIC);
    public static final Parameter<Object> WATCH_LABELS =
            new Parameter<>("watchLabels", GmailConstants.WATCH_LABELS, Object.class);
    public static final Parameter<String> WATCH_LABEL_FILTER =
            text("watchLabelFilter", GmailConstants.WATCH_LABEL_FILTER);

    private static Parameter<String> text(String option, String header) {
        return new Parameter<>(option, header, String.class);
    }

    /** The parameter with what an endpoint's option gives for it. */
    public Map.Entry<Parameter<?>, Object> being(Object value) {
        return Map.entry(this, value);
    }
}
