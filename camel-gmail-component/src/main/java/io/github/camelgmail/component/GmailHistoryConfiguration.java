package io.github.camelgmail.component;

import io.github.camelgmail.component.checkpoint.CheckpointStore;
import io.github.camelgmail.component.sync.OnHistoryExpired;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of the change feed, {@code gmail:history} as a consumer. */
@UriParams
public class GmailHistoryConfiguration {

    @UriParam(
            label = "consumer",
            defaultValue = "latest",
            description =
                    "Where the feed begins when no checkpoint is stored: latest (mail that arrives from now on), earliest (all mail of the mailbox), or an instant such as 2026-11-22T08:30:00Z.")
    private String startFrom = "latest";

    @UriParam(
            label = "consumer",
            defaultValue = "default",
            description = "Names this feed's checkpoint. Two consumers of one mailbox need two names.")
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
            defaultValue = "resync",
            description =
                    "What to do when Gmail no longer holds the history since the checkpoint: resync (list the mailbox, deliver what was not delivered, go on), fail, or skip (go on from now, losing what came in between).")
    private OnHistoryExpired onHistoryExpired = OnHistoryExpired.resync;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "86400000",
            javaType = "java.time.Duration",
            description =
                    "How far before the last complete scan a resync looks for mail. Imported mail may carry older dates than its arrival.")
    private long resyncWindow = 86_400_000;

    @UriParam(label = "consumer", description = "Whether messages in SPAM and TRASH are delivered too.")
    private boolean includeSpamTrash;

    @UriParam(
            label = "consumer",
            description =
                    "Whether the mail's own header fields become message headers too, through the headerFilterStrategy. They are always in the map CamelGmailMessageHeaders.")
    private boolean mapMailHeaders;

    public String getStartFrom() {
        return startFrom;
    }

    public void setStartFrom(String startFrom) {
        this.startFrom = startFrom;
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

    public boolean isMapMailHeaders() {
        return mapMailHeaders;
    }

    public void setMapMailHeaders(boolean mapMailHeaders) {
        this.mapMailHeaders = mapMailHeaders;
    }
}
