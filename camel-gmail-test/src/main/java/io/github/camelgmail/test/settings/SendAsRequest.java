package io.github.camelgmail.test.settings;

import org.jspecify.annotations.Nullable;

/**
 * What a caller wants of an alias; null where the request has no such field. The fields are those of {@link SendAs}.
 *
 * @param sendAsEmail read on creation only
 */
public record SendAsRequest(
        @Nullable String sendAsEmail,
        @Nullable String displayName,
        @Nullable String replyToAddress,
        @Nullable String signature,
        @Nullable Boolean isDefault,
        @Nullable Boolean treatAsAlias,
        @Nullable SmtpMsa smtpMsa) {

    /** The alias that comes of filling in what the request lacks from another. */
    SendAs over(SendAs base) {
        boolean custom = !base.isPrimary();
        return new SendAs(
                base.sendAsEmail(),
                displayName == null ? base.displayName() : displayName,
                replyTo(base.replyToAddress()),
                signature == null ? base.signature() : SafeHtml.of(signature),
                base.isPrimary(),
                base.isDefault(),
                custom && (treatAsAlias == null ? base.treatAsAlias() : treatAsAlias),
                custom && smtpMsa != null ? smtpMsa : base.smtpMsa(),
                base.verificationStatus());
    }

    private String replyTo(String present) {
        if (replyToAddress == null) {
            return present;
        }
        return replyToAddress.isEmpty() ? "" : Refusals.requireAddress("replyToAddress", replyToAddress);
    }
}
