package io.github.camelgmail.test.settings;

import io.github.camelgmail.test.mailbox.SenderIdentity;
import io.github.camelgmail.test.mime.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An address that the owner sends from (Gmail's {@code SendAs}).
 *
 * @param sendAsEmail the address, in lower case
 * @param displayName the name in From, {@code ""} for none
 * @param replyToAddress the address of Reply-To, {@code ""} for no such field
 * @param signature sanitised HTML, {@code ""} for none
 * @param isPrimary whether it is the account itself
 * @param isDefault whether mail without a From gets this one
 * @param treatAsAlias whether it counts as the owner; false for the account itself
 * @param smtpMsa the SMTP service for its mail, null for Gmail's own
 * @param verificationStatus only accepted addresses can be sent from
 */
public record SendAs(
        String sendAsEmail,
        String displayName,
        String replyToAddress,
        String signature,
        boolean isPrimary,
        boolean isDefault,
        boolean treatAsAlias,
        @Nullable SmtpMsa smtpMsa,
        VerificationStatus verificationStatus) {

    static SendAs primary(String account) {
        return new SendAs(account, "", "", "", true, true, false, null, VerificationStatus.ACCEPTED);
    }

    SendAs withDefault(boolean asDefault) {
        return new SendAs(
                sendAsEmail,
                displayName,
                replyToAddress,
                signature,
                isPrimary,
                asDefault,
                treatAsAlias,
                smtpMsa,
                verificationStatus);
    }

    SendAs accepted() {
        return new SendAs(
                sendAsEmail,
                displayName,
                replyToAddress,
                signature,
                isPrimary,
                isDefault,
                treatAsAlias,
                smtpMsa,
                VerificationStatus.ACCEPTED);
    }

    boolean isUsable() {
        return verificationStatus == VerificationStatus.ACCEPTED;
    }

    /** A custom address without a name goes by that of the account. */
    SenderIdentity identity(String nameOfAccount) {
        String name = displayName.isEmpty() ? nameOfAccount : displayName;
        return new SenderIdentity(new MailAddress(name, sendAsEmail), replyToAddress);
    }
}
