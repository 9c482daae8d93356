package io.github.camelgmail.test.settings;

import org.jspecify.annotations.Nullable;

/**
 * The forwarding of all incoming mail (Gmail's {@code AutoForwarding}).
 *
 * @param enabled whether mail is forwarded
 * @param emailAddress who gets it, null only while it is off
 * @param disposition what becomes of the mail here, null only while it is off
 */
public record AutoForwarding(
        boolean enabled,
        @Nullable String emailAddress,
        @Nullable MailDisposition disposition) {

    /** What an account begins with. */
    public static final AutoForwarding OFF = new AutoForwarding(false, null, null);
}
