package io.github.camelgmail.component;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of a producer that sends mail. The headers of the same names win over them. */
@UriParams
public class GmailSendConfiguration {

    @UriParam(label = "producer", description = "Recipients: one address or several, separated by commas.")
    private @Nullable String to;

    @UriParam(label = "producer", description = "Copy recipients: one address or several, separated by commas.")
    private @Nullable String cc;

    @UriParam(label = "producer", description = "Blind copy recipients: one address or several, separated by commas.")
    private @Nullable String bcc;

    @UriParam(
            label = "producer",
            description =
                    "The sender: the account's address or one of its sendAs addresses. Gmail puts the account's own in place of any other.")
    private @Nullable String from;

    @UriParam(label = "producer", description = "Where answers shall go.")
    private @Nullable String replyTo;

    @UriParam(label = "producer", description = "The subject.")
    private @Nullable String subject;

    @UriParam(
            label = "producer",
            defaultValue = "auto",
            enums = "auto,text,html,message",
            description =
                    "How to read the body: text, html, message (a ready RFC 5322 message), or auto: MIME messages, bytes, streams and files are ready messages, anything else is text.")
    private String bodyType = "auto";

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether a reply or forwarded message is marked as automatic (RFC 3834), so that no two routes answer each other for ever; such a reply goes to one address, unless it is one to all. Switch it off where a person wrote the text.")
    private boolean autoSubmitted = true;

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getCc() {
        return cc;
    }

    public void setCc(@Nullable String cc) {
        this.cc = cc;
    }

    public @Nullable String getBcc() {
        return bcc;
    }

    public void setBcc(@Nullable String bcc) {
        this.bcc = bcc;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getReplyTo() {
        return replyTo;
    }

    public void setReplyTo(@Nullable String replyTo) {
        this.replyTo = replyTo;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public String getBodyType() {
        return bodyType;
    }

    public void setBodyType(String bodyType) {
        this.bodyType = bodyType;
    }

    public boolean isAutoSubmitted() {
        return autoSubmitted;
    }

    public void setAutoSubmitted(boolean autoSubmitted) {
        this.autoSubmitted = autoSubmitted;
    }
}
