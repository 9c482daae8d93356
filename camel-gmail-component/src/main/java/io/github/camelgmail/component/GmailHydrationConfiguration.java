package io.github.camelgmail.component;

import io.github.camelgmail.component.client.HydrationSettings;
import io.github.camelgmail.component.client.ThreadFetch;
import io.github.camelgmail.component.sync.FeedPolicy;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options of how the change feed reads its messages. */
@UriParams
public class GmailHydrationConfiguration {

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "auto",
            description =
                    "Whether messages are read with the whole thread that they are in: auto (where that costs fewer quota units than reading them one by one) or never.")
    private ThreadFetch threadFetch = ThreadFetch.auto;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "1048576",
            description =
                    "How many bytes of a thread may be read in vain, as they are of messages that the feed does not deliver. A thread that had more is read message by message from then on.")
    private long maxUnwantedBytes = HydrationSettings.DEFAULT_MAX_UNWANTED_BYTES;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "5000",
            description =
                    "How many changes are listed ahead of the routes, so that it is known what is wanted of each thread. Each takes about 300 bytes of memory.")
    private int lookahead = FeedPolicy.Pace.DEFAULT_LOOKAHEAD;

    public ThreadFetch getThreadFetch() {
        return threadFetch;
    }

    public void setThreadFetch(ThreadFetch threadFetch) {
        this.threadFetch = threadFetch;
    }

    public long getMaxUnwantedBytes() {
        return maxUnwantedBytes;
    }

    public void setMaxUnwantedBytes(long maxUnwantedBytes) {
        this.maxUnwantedBytes = maxUnwantedBytes;
    }

    public int getLookahead() {
        return lookahead;
    }

    public void setLookahead(int lookahead) {
        this.lookahead = lookahead;
    }
}
