package io.github.camelgmail.component;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options of a producer that answers or forwards mail. */
@UriParams
public class GmailReplyConfiguration {

    @UriParam(
            label = "producer",
            description =
                    "Whether a reply quotes the message that it answers below its own text. A forwarded message always is.")
    private boolean quoteOriginal;

    @UriParam(
            label = "producer",
            description = "Whether the signature of the sending address in the settings of the account is appended.")
    private boolean appendSignature;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether a reply comes from the sendAs alias that the message was sent to, and a reply to all leaves out all addresses of the account. Reads the aliases once, for 1 quota unit.")
    private boolean replyFromAlias = true;

    public boolean isQuoteOriginal() {
        return quoteOriginal;
    }

    public void setQuoteOriginal(boolean quoteOriginal) {
        this.quoteOriginal = quoteOriginal;
    }

    public boolean isAppendSignature() {
        return appendSignature;
    }

    public void setAppendSignature(boolean appendSignature) {
        this.appendSignature = appendSignature;
    }

    public boolean isReplyFromAlias() {
        return replyFromAlias;
    }

    public void setReplyFromAlias(boolean replyFromAlias) {
        this.replyFromAlias = replyFromAlias;
    }
}
