package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.MailAddress;

/**
 * A name that a mail can be sent under.
 *
 * @param from what stands in From when the mail has none
 * @param replyTo what Reply-To says when the mail has none, {@code ""} for no such field
 */
public record SenderIdentity(MailAddress from, String replyTo) {}
