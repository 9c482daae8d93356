package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.UploadSettings;
import io.github.camelgmail.component.message.SendDefaults;

/**
 * What the endpoint's options say about mail to send.
 *
 * @param defaults addresses, subject and how to read the body
 * @param byDraft whether it goes by way of a draft
 * @param autoSubmitted whether replies are marked as automatic
 * @param quoteOriginal whether replies quote what they answer
 * @param appendSignature whether the signature of the sender is appended
 * @param replyFromAlias whether replies come from the alias that was written to
 * @param upload how it gets to Gmail
 */
public record SendOptions(
        SendDefaults defaults,
        boolean byDraft,
        boolean autoSubmitted,
        boolean quoteOriginal,
        boolean appendSignature,
        boolean replyFromAlias,
        UploadSettings upload) {}
