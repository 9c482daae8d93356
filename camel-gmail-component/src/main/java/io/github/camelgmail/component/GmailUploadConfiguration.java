package io.github.camelgmail.component;

import io.github.camelgmail.component.client.UploadListener;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of how messages get to Gmail. */
@UriParams
public class GmailUploadConfiguration {

    @UriParam(
            label = "producer",
            defaultValue = "direct",
            description =
                    "How a mail is sent. direct: at once; where the outcome is unknown, the mail is looked for and never sent again unseen. draft: by way of a draft under an idempotency key, so that it is sent exactly once though answers are lost, for 10 quota units more.")
    private GmailSendMode sendMode = GmailSendMode.direct;

    @UriParam(
            label = "producer",
            description =
                    "The most bytes that a message may have, checked before the first of them is sent. 0 is what Gmail takes: 36,700,160 to send or keep as a draft, 157,286,400 to insert or import.")
    private long maxMessageSize = 0;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "5242880",
            description =
                    "The size in bytes from which a message goes in a resumable upload; smaller ones go in one request.")
    private long resumableFrom = 5_242_880;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "8388608",
            description = "The bytes of one chunk of a resumable upload: a multiple of 262,144.")
    private int uploadChunkSize = 8_388_608;

    @UriParam(label = "producer,advanced", description = "Is told how far an upload has come.")
    private @Nullable UploadListener uploadListener;

    public GmailSendMode getSendMode() {
        return sendMode;
    }

    public void setSendMode(GmailSendMode sendMode) {
        this.sendMode = sendMode;
    }

    public long getMaxMessageSize() {
        return maxMessageSize;
    }

    public void setMaxMessageSize(long maxMessageSize) {
        this.maxMessageSize = maxMessageSize;
    }

    public long getResumableFrom() {
        return resumableFrom;
    }

    public void setResumableFrom(long resumableFrom) {
        this.resumableFrom = resumableFrom;
    }

    public int getUploadChunkSize() {
        return uploadChunkSize;
    }

    public void setUploadChunkSize(int uploadChunkSize) {
        this.uploadChunkSize = uploadChunkSize;
    }

    public @Nullable UploadListener getUploadListener() {
        return uploadListener;
    }

    public void setUploadListener(@Nullable UploadListener uploadListener) {
        this.uploadListener = uploadListener;
    }
}
