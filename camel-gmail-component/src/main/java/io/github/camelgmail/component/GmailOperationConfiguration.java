package io.github.camelgmail.component;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of a producer that reads or changes a mailbox. The headers of the same names win over them. */
@UriParams
public class GmailOperationConfiguration {

    @UriParam(label = "producer", description = "The message to work on, by id.")
    private @Nullable String messageId;

    @UriParam(label = "producer", description = "The thread to work on, by id.")
    private @Nullable String threadId;

    @UriParam(label = "producer", description = "The draft to work on, by id.")
    private @Nullable String draftId;

    @UriParam(
            label = "producer",
            defaultValue = "send",
            enums = "send,reply,replyAll,forward",
            description =
                    "What a draft is: a mail of its own (send), or what answers or forwards the message of messageId (reply, replyAll, forward).")
    private String draftAs = "send";

    @UriParam(label = "producer", description = "The label to work on, by name or id.")
    private @Nullable String label;

    @UriParam(
            label = "producer",
            description = "The attachment to read, by the id that was last read with its message.")
    private @Nullable String attachmentId;

    @UriParam(label = "producer", description = "The attachment to read, by its part of the message, such as 0.1.")
    private @Nullable String partId;

    @UriParam(label = "producer", description = "The size of the pages in which a list is read, 1 to 500.")
    private @Nullable Integer maxResults;

    @UriParam(label = "producer", description = "The page of a list to read.")
    private @Nullable String pageToken;

    @UriParam(
            label = "producer",
            defaultValue = "iterator",
            enums = "iterator,page",
            description =
                    "How a list comes back: as an iterator that reads page after page while it is consumed, or one page as Gmail answers it.")
    private String listAs = "iterator";

    @UriParam(
            label = "producer",
            description = "The header fields to read with format=metadata, separated by commas; all when absent.")
    private @Nullable String metadataHeaders;

    @UriParam(label = "producer", description = "The history id after which history is listed.")
    private @Nullable String startHistoryId;

    @UriParam(
            label = "producer",
            enums = "receivedTime,dateHeader",
            description =
                    "Where the date of an inserted or imported message comes from. Gmail takes the time of the call for an inserted one, and the Date field for an imported one.")
    private @Nullable String internalDateSource;

    @UriParam(label = "producer", description = "Whether an imported message is never taken for spam.")
    private boolean neverMarkSpam;

    @UriParam(label = "producer", description = "Whether invitations in an imported message get into the calendar.")
    private boolean processForCalendar;

    @UriParam(
            label = "producer",
            description = "Whether an inserted or imported message is only visible in Google Vault.")
    private boolean deleted;

    @UriParam(
            label = "common",
            description =
                    "The Pub/Sub topic that watch notifications go to, as projects/P/topics/T. A consumer of gmail:history that names one begins the watch of its mailbox, and renews it.")
    private @Nullable String watchTopic;

    @UriParam(
            label = "common",
            description =
                    "Labels whose changes are notified, by name or id, separated by commas; all changes when absent.")
    private @Nullable String watchLabels;

    @UriParam(
            label = "common",
            enums = "include,exclude",
            description = "Whether only changes of watchLabels are notified, or all others.")
    private @Nullable String watchLabelFilter;

    public @Nullable String getMessageId() {
        return messageId;
    }

    public void setMessageId(@Nullable String messageId) {
        this.messageId = messageId;
    }

    public @Nullable String getThreadId() {
        return threadId;
    }

    public void setThreadId(@Nullable String threadId) {
        this.threadId = threadId;
    }

    public @Nullable String getDraftId() {
        return draftId;
    }

    public void setDraftId(@Nullable String draftId) {
        this.draftId = draftId;
    }

    public String getDraftAs() {
        return draftAs;
    }

    public void setDraftAs(String draftAs) {
        this.draftAs = draftAs;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public @Nullable String getAttachmentId() {
        return attachmentId;
    }

    public void setAttachmentId(@Nullable String attachmentId) {
        this.attachmentId = attachmentId;
    }

    public @Nullable String getPartId() {
        return partId;
    }

    public void setPartId(@Nullable String partId) {
        this.partId = partId;
    }

    public @Nullable Integer getMaxResults() {
        return maxResults;
    }

    public void setMaxResults(@Nullable Integer maxResults) {
        this.maxResults = maxResults;
    }

    public @Nullable String getPageToken() {
        return pageToken;
    }

    public void setPageToken(@Nullable String pageToken) {
        this.pageToken = pageToken;
    }

    public String getListAs() {
        return listAs;
    }

    public void setListAs(String listAs) {
        this.listAs = listAs;
    }

    public @Nullable String getMetadataHeaders() {
        return metadataHeaders;
    }

    public void setMetadataHeaders(@Nullable String metadataHeaders) {
        this.metadataHeaders = metadataHeaders;
    }

    public @Nullable String getStartHistoryId() {
        return startHistoryId;
    }

    public void setStartHistoryId(@Nullable String startHistoryId) {
        this.startHistoryId = startHistoryId;
    }

    public @Nullable String getInternalDateSource() {
        return internalDateSource;
    }

    public void setInternalDateSource(@Nullable String internalDateSource) {
        this.internalDateSource = internalDateSource;
    }

    public boolean isNeverMarkSpam() {
        return neverMarkSpam;
    }

    public void setNeverMarkSpam(boolean neverMarkSpam) {
        this.neverMarkSpam = neverMarkSpam;
    }

    public boolean isProcessForCalendar() {
        return processForCalendar;
    }

    public void setProcessForCalendar(boolean processForCalendar) {
        this.processForCalendar = processForCalendar;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public void setDeleted(boolean deleted) {
        this.deleted = deleted;
    }

    public @Nullable String getWatchTopic() {
        return watchTopic;
    }

    public void setWatchTopic(@Nullable String watchTopic) {
        this.watchTopic = watchTopic;
    }

    public @Nullable String getWatchLabels() {
        return watchLabels;
    }

    public void setWatchLabels(@Nullable String watchLabels) {
        this.watchLabels = watchLabels;
    }

    public @Nullable String getWatchLabelFilter() {
        return watchLabelFilter;
    }

    public void setWatchLabelFilter(@Nullable String watchLabelFilter) {
        this.watchLabelFilter = watchLabelFilter;
    }
}
