package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.LabelNames;
import io.github.camelgmail.component.client.UploadSettings;
import io.github.camelgmail.component.message.BodyType;
import io.github.camelgmail.component.message.SendDefaults;
import io.github.camelgmail.component.producer.PacedOperation;
import io.github.camelgmail.component.producer.operation.LabelChange;
import io.github.camelgmail.component.producer.operation.OperationContext;
import io.github.camelgmail.component.producer.operation.OperationEntry;
import io.github.camelgmail.component.producer.operation.OperationParameters;
import io.github.camelgmail.component.producer.operation.Operations;
import io.github.camelgmail.component.producer.operation.Parameter;
import io.github.camelgmail.component.producer.operation.SendOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the options of an endpoint into the operation of its producer. */
final class ProducerSetup {

    private final GmailEndpoint endpoint;

    ProducerSetup(GmailEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Finds the operation now, so that a wrong name fails at once, and makes it when the producer starts. */
    Supplier<PacedOperation> operation() {
        OperationEntry entry = Operations.find(endpoint.getResource().name(), endpoint.getOperation());
        return () -> {
            OperationContext context = context();
            return new PacedOperation(entry.opening().apply(context), entry.methods(), context.client());
        };
    }

    private OperationContext context() {
        GmailClient client = endpoint.client();
        return new OperationContext(
                client,
                new ClientContent(client),
                parameters(),
                sending(),
                labelChange(),
                new PreflightSetup(endpoint)::options);
    }

    private SendOptions sending() {
        GmailSendConfiguration sending = endpoint.getSending();
        GmailReplyConfiguration replies = endpoint.getReplies();
        return new SendOptions(
                defaults(sending),
                endpoint.getUploads().getSendMode() == GmailSendMode.draft,
                sending.isAutoSubmitted(),
                replies.isQuoteOriginal(),
                replies.isAppendSignature(),
                replies.isReplyFromAlias(),
                uploads(endpoint.getUploads()));
    }

    private static SendDefaults defaults(GmailSendConfiguration sending) {
        return new SendDefaults(
                sending.getFrom(),
                sending.getTo(),
                sending.getCc(),
                sending.getBcc(),
                sending.getReplyTo(),
                sending.getSubject(),
                BodyType.of(sending.getBodyType()));
    }

    private static UploadSettings uploads(GmailUploadConfiguration uploads) {
        return new UploadSettings(
                uploads.getMaxMessageSize(),
                uploads.getResumableFrom(),
                uploads.getUploadChunkSize(),
                uploads.getUploadListener());
    }

    private LabelChange labelChange() {
        return new LabelChange(
                LabelNames.of(endpoint.getAddLabels()),
                LabelNames.of(endpoint.getRemoveLabels()),
                endpoint.isCreateMissingLabels());
    }

    private OperationParameters parameters() {
        Map<Parameter<?>, Object> given = new HashMap<>();
        put(given, endpoint.getHistory());
        put(given, endpoint.getParameters());
        put(given, endpoint.getSettings());
        return new OperationParameters(given);
    }

    private static void put(Map<Parameter<?>, Object> given, GmailHistoryConfiguration options) {
        put(given, Parameter.QUERY, options.getQuery());
        put(given, Parameter.LABELS, options.getLabels());
        put(given, Parameter.INCLUDE_SPAM_TRASH, options.isIncludeSpamTrash());
        put(given, Parameter.FORMAT, options.getFormat());
        put(given, Parameter.HISTORY_TYPES, options.getHistoryTypes());
    }

    private static void put(Map<Parameter<?>, Object> given, GmailOperationConfiguration options) {
        put(given, Parameter.MESSAGE_ID, options.getMessageId());
        put(given, Parameter.THREAD_ID, options.getThreadId());
        put(given, Parameter.DRAFT_ID, options.getDraftId());
        put(given, Parameter.DRAFT_AS, options.getDraftAs());
        put(given, Parameter.LABEL, options.getLabel());
        put(given, Parameter.ATTACHMENT_ID, options.getAttachmentId());
        put(given, Parameter.PART_ID, options.getPartId());
        put(given, Parameter.MAX_RESULTS, options.getMaxResults());
        put(given, Parameter.PAGE_TOKEN, options.getPageToken());
        put(given, Parameter.LIST_AS, options.getListAs());
        put(given, Parameter.METADATA_HEADERS, options.getMetadataHeaders());
        put(given, Parameter.START_HISTORY_ID, options.getStartHistoryId());
        put(given, Parameter.INTERNAL_DATE_SOURCE, options.getInternalDateSource());
        put(given, Parameter.NEVER_MARK_SPAM, options.isNeverMarkSpam());
        put(given, Parameter.PROCESS_FOR_CALENDAR, options.isProcessForCalendar());
        put(given, Parameter.DELETED, options.isDeleted());
        put(given, Parameter.WATCH_TOPIC, options.getWatchTopic());
        put(given, Parameter.WATCH_LABELS, options.getWatchLabels());
        put(given, Parameter.WATCH_LABEL_FILTER, options.getWatchLabelFilter());
    }

    private static void put(Map<Parameter<?>, Object> given, GmailSettingsConfiguration options) {
        put(given, Parameter.FILTER_ID, options.getFilterId());
        put(given, Parameter.SEND_AS_EMAIL, options.getSendAsEmail());
        put(given, Parameter.SMIME_INFO_ID, options.getSmimeInfoId());
        put(given, Parameter.DELEGATE_EMAIL, options.getDelegateEmail());
        put(given, Parameter.FORWARDING_EMAIL, options.getForwardingEmail());
        put(given, Parameter.CSE_EMAIL_ADDRESS, options.getCseEmailAddress());
        put(given, Parameter.KEY_PAIR_ID, options.getKeyPairId());
    }

    private static <T> void put(Map<Parameter<?>, Object> given, Parameter<T> parameter, @Nullable Object value) {
        if (value != null) {
            given.put(parameter, value);
        }
    }
}
