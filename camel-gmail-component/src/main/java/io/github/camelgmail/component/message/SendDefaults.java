package io.github.camelgmail.component.message;

import org.jspecify.annotations.Nullable;

/**
 * What the endpoint's options say about every mail that goes through it; headers of an exchange win over them.
 *
 * @param from the sender, or null to let Gmail put the account's own address
 * @param to address list
 * @param cc address list
 * @param bcc address list
 * @param replyTo address list
 * @param subject subject
 * @param bodyType how to read the body
 */
public record SendDefaults(
        @Nullable String from,
        @Nullable String to,
        @Nullable String cc,
        @Nullable String bcc,
        @Nullable String replyTo,
        @Nullable String subject,
        BodyType bodyType) {

    /** No option set. */
    public static SendDefaults none() {
        return new SendDefaults(null, null, null, null, null, null, BodyType.AUTO);
    }
}
