package io.github.camelgmail.component;

import io.github.camelgmail.component.checkpoint.CheckpointStore;
import io.github.camelgmail.component.message.AttachmentFetch;
import io.github.camelgmail.component.sync.OnHistoryExpired;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of the change feed, {@code gmail:history} as a consumer, most of which {@code gmail:messages} has too. */
@UriParams
public class GmailHistoryConfiguration extends GmailHydrationConfiguration {

    @UriParam(
            label = "common",
            defaultValue = "messageAdded",
            description =
                    "The changes to deliver, separated by commas: messageAdded (mail that arrives), messageDeleted (messages deleted for good), labelAdded and labelRemoved. Moving a message to the trash adds a label.")
    private String historyTypes = "messageAdded";

    @UriParam(
            label = "common",
            description =
                    "Delivers or lists only messages that have all of these labels, by name or id, separated by commas; insert and import put them on. For a feed a label that was just taken off counts.")
    private @Nullable String labels;

    @UriParam(
            label = "common",
            description =
                    "Delivers or lists only messages that match, in the words of Gmail's search box. Of events it says nothing about deleted messages, which cannot be searched.")
    private @Nullable String query;

    @UriParam(
            label = "common",
            defaultValue = "full",
            enums = "full,metadata,minimal,raw",
            description =
                    "How much of each message is fetched: full (headers and texts), metadata (headers), minimal (ids and labels) or raw (the whole message, attachments too). The body fetches the rest when it is read.")
    private String format = "full";

    @UriParam(
            label = "consumer",
            defaultValue = "lazy",
            description =
                    "When attachments are fetched: lazy (when they are read), eager (before the exchange begins, so that a message whose attachments cannot be fetched is not delivered) or none (the exchange has no attachments).")
    private AttachmentFetch attachments = AttachmentFetch.lazy;

    @UriParam(
            label = "consumer",
            defaultValue = "latest",
            description =
                    "Where the feed begins when no checkpoint is stored: latest (mail that arrives from now on), earliest (all mail of the mailbox), or an instant such as 2026-11-22T08:30:00Z.")
    private String startFrom = "latest";

    @UriParam(
            label = "consumer",
            defaultValue = "resync",
            description =
                    "What to do when Gmail no longer holds the history since the checkpoint: resync (list the mailbox, deliver what was not delivered, go on), fail, or skip (go on from now, losing what came in between).")
    private OnHistoryExpired onHistoryExpired = OnHistoryExpired.resync;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "86400000",
            javaType = "java.time.Duration",
            description =
                    "How far before the last complete scan a resync looks for mail. Imported mail may carry older dates than its arrival. With an idempotentRepository a resync looks at all the feed's time instead.")
    private long resyncWindow = 86_400_000;

    @UriParam(label = "common", description = "Whether messages in SPAM and TRASH are delivered or listed too.")
    private boolean includeSpamTrash;

    @UriParam(
            label = "consumer",
            description =
                    "Whether sent mail is delivered too. Otherwise only mail to oneself is, as it has the label INBOX.")
    private boolean includeSent;

    @UriParam(
            label = "consumer",
            defaultValue = "1",
            description =
                    "How many exchanges run at a time. With more than one, the messages of one thread keep their order, and others may overtake each other.")
    private int concurrentConsumers = 1;

    @UriParam(
            label = "consumer",
            defaultValue = "0",
            description =
                    "How many messages a poll of gmail:messages delivers at most, the oldest first. 0 is the most there is, 20000.")
    private int maxMessagesPerPoll;

    @UriParam(
            label = "consumer",
            defaultValue = "4",
            description =
                    "How many threads work for all mailboxes together, where userId names several. Each mailbox has one after the other, so none waits for the backlog of another.")
    private int workers = 4;

    @UriParam(
            label = "consumer",
            defaultValue = "-1",
            description =
                    "How often a message whose exchange failed is routed again before it is given up: handed to the exception handler, given the failureLabel, and passed. -1 is without end: the feed waits rather than loses.")
    private int maxRedeliveries = -1;

    @UriParam(
            label = "consumer",
            defaultValue = "1000",
            javaType = "java.time.Duration",
            description =
                    "Milliseconds before a message whose exchange failed is routed again. Doubled at each further failure.")
    private long redeliveryDelay = 1000;

    @UriParam(
            label = "consumer",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description = "The most milliseconds between two attempts.")
    private long maximumRedeliveryDelay = 60_000;

    @UriParam(
            label = "consumer",
            description = "A label, by name or id, for messages that are given up after maxRedeliveries.")
    private @Nullable String failureLabel;

    @UriParam(
            label = "consumer",
            description =
                    "Whether a message whose exchange fails ends the poll, to be routed again by the next one, instead of being passed. With maxRedeliveries above 0 it is routed again so often before.")
    private boolean breakOnFirstError;

    @UriParam(label = "consumer", description = "Whether a message is marked as read once its exchange has completed.")
    private boolean markAsRead;

    @UriParam(label = "consumer", description = "Whether a message leaves the inbox once its exchange has completed.")
    private boolean archive;

    @UriParam(label = "consumer", description = "Whether a message goes to the trash once its exchange has completed.")
    private boolean trash;

    @UriParam(
            label = "consumer,advanced",
            description =
                    "Remembers what was delivered, so that nothing is routed twice, even after a crash or when the history expired.")
    private @Nullable IdempotentRepository idempotentRepository;

    @UriParam(
            label = "consumer",
            defaultValue = "default",
            description =
                    "Names this feed's checkpoint. Two feeds of one mailbox need two names; two processes with the same name share the work of one feed: one runs it and the other stands by.")
    private String feedName = "default";

    @UriParam(
            label = "consumer",
            description =
                    "The directory of the file checkpoint store. The default is .camel-gmail/checkpoints in the home directory.")
    private @Nullable String checkpointDirectory;

    @UriParam(label = "consumer,advanced", description = "Keeps the checkpoint instead of the file store.")
    private @Nullable CheckpointStore checkpointStore;

    @UriParam(
            label = "consumer",
            description =
                    "Whether the mail's own header fields become message headers too, through the headerFilterStrategy. They are always in the map CamelGmailMessageHeaders.")
    private boolean mapMailHeaders;

    public String getHistoryTypes() {
        return historyTypes;
    }

    public void setHistoryTypes(String historyTypes) {
        this.historyTypes = historyTypes;
    }

    public @Nullable String getLabels() {
        return labels;
    }

    public void setLabels(@Nullable String labels) {
        this.labels = labels;
    }

    public @Nullable String getQuery() {
        return query;
    }

    public void setQuery(@Nullable String query) {
        this.query = query;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public AttachmentFetch getAttachments() {
        return attachments;
    }

    public void setAttachments(AttachmentFetch attachments) {
        this.attachments = attachments;
    }

    public String getStartFrom() {
        return startFrom;
    }

    public void setStartFrom(String startFrom) {
        this.startFrom = startFrom;
    }

    public OnHistoryExpired getOnHistoryExpired() {
        return onHistoryExpired;
    }

    public void setOnHistoryExpired(OnHistoryExpired onHistoryExpired) {
        this.onHistoryExpired = onHistoryExpired;
    }

    public long getResyncWindow() {
        return resyncWindow;
    }

    public void setResyncWindow(long resyncWindow) {
        this.resyncWindow = resyncWindow;
    }

    public boolean isIncludeSpamTrash() {
        return includeSpamTrash;
    }

    public void setIncludeSpamTrash(boolean includeSpamTrash) {
        this.includeSpamTrash = includeSpamTrash;
    }

    public boolean isIncludeSent() {
        return includeSent;
    }

    public void setIncludeSent(boolean includeSent) {
        this.includeSent = includeSent;
    }

    public int getConcurrentConsumers() {
        return concurrentConsumers;
    }

    public void setConcurrentConsumers(int concurrentConsumers) {
        this.concurrentConsumers = concurrentConsumers;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public int getWorkers() {
        return workers;
    }

    public void setWorkers(int workers) {
        this.workers = workers;
    }

    public int getMaxRedeliveries() {
        return maxRedeliveries;
    }

    public void setMaxRedeliveries(int maxRedeliveries) {
        this.maxRedeliveries = maxRedeliveries;
    }

    public long getRedeliveryDelay() {
        return redeliveryDelay;
    }

    public void setRedeliveryDelay(long redeliveryDelay) {
        this.redeliveryDelay = redeliveryDelay;
    }

    public long getMaximumRedeliveryDelay() {
        return maximumRedeliveryDelay;
    }

    public void setMaximumRedeliveryDelay(long maximumRedeliveryDelay) {
        this.maximumRedeliveryDelay = maximumRedeliveryDelay;
    }

    public @Nullable String getFailureLabel() {
        return failureLabel;
    }

    public void setFailureLabel(@Nullable String failureLabel) {
        this.failureLabel = failureLabel;
    }

    public boolean isBreakOnFirstError() {
        return breakOnFirstError;
    }

    public void setBreakOnFirstError(boolean breakOnFirstError) {
        this.breakOnFirstError = breakOnFirstError;
    }

    public boolean isMarkAsRead() {
        return markAsRead;
    }

    public void setMarkAsRead(boolean markAsRead) {
        this.markAsRead = markAsRead;
    }

    public boolean isArchive() {
        return archive;
    }

    public void setArchive(boolean archive) {
        this.archive = archive;
    }

    public boolean isTrash() {
        return trash;
    }

    public void setTrash(boolean trash) {
        this.trash = trash;
    }

    public @Nullable IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(@Nullable IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public String getFeedName() {
        return feedName;
    }

    public void setFeedName(String feedName) {
        this.feedName = feedName;
    }

    public @Nullable String getCheckpointDirectory() {
        return checkpointDirectory;
    }

    public void setCheckpointDirectory(@Nullable String checkpointDirectory) {
        this.checkpointDirectory = checkpointDirectory;
    }

    public @Nullable CheckpointStore getCheckpointStore() {
        return checkpointStore;
    }

    public void setCheckpointStore(@Nullable CheckpointStore checkpointStore) {
        this.checkpointStore = checkpointStore;
    }

    public boolean isMapMailHeaders() {
        return mapMailHeaders;
    }

    public void setMapMailHeaders(boolean mapMailHeaders) {
        this.mapMailHeaders = mapMailHeaders;
    }
}
