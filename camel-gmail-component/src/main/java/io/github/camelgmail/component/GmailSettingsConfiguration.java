package io.github.camelgmail.component;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of a producer that works on settings of an account. The headers of the same names win over them. */
@UriParams
public class GmailSettingsConfiguration {

    @UriParam(label = "producer", description = "The filter to work on, by id.")
    private @Nullable String filterId;

    @UriParam(label = "producer", description = "The sendAs alias to work on, by its address.")
    private @Nullable String sendAsEmail;

    @UriParam(label = "producer", description = "The S/MIME configuration to work on, by id.")
    private @Nullable String smimeInfoId;

    @UriParam(label = "producer", description = "The delegate to work on, by address.")
    private @Nullable String delegateEmail;

    @UriParam(label = "producer", description = "The forwarding address to work on.")
    private @Nullable String forwardingEmail;

    @UriParam(label = "producer", description = "The client-side encryption identity to work on, by address.")
    private @Nullable String cseEmailAddress;

    @UriParam(label = "producer", description = "The client-side encryption key pair to work on, by id.")
    private @Nullable String keyPairId;

    public @Nullable String getFilterId() {
        return filterId;
    }

    public void setFilterId(@Nullable String filterId) {
        this.filterId = filterId;
    }

    public @Nullable String getSendAsEmail() {
        return sendAsEmail;
    }

    public void setSendAsEmail(@Nullable String sendAsEmail) {
        this.sendAsEmail = sendAsEmail;
    }

    public @Nullable String getSmimeInfoId() {
        return smimeInfoId;
    }

    public void setSmimeInfoId(@Nullable String smimeInfoId) {
        this.smimeInfoId = smimeInfoId;
    }

    public @Nullable String getDelegateEmail() {
        return delegateEmail;
    }

    public void setDelegateEmail(@Nullable String delegateEmail) {
        this.delegateEmail = delegateEmail;
    }

    public @Nullable String getForwardingEmail() {
        return forwardingEmail;
    }

    public void setForwardingEmail(@Nullable String forwardingEmail) {
        this.forwardingEmail = forwardingEmail;
    }

    public @Nullable String getCseEmailAddress() {
        return cseEmailAddress;
    }

    public void setCseEmailAddress(@Nullable String cseEmailAddress) {
        this.cseEmailAddress = cseEmailAddress;
    }

    public @Nullable String getKeyPairId() {
        return keyPairId;
    }

    public void setKeyPairId(@Nullable String keyPairId) {
        this.keyPairId = keyPairId;
    }
}
