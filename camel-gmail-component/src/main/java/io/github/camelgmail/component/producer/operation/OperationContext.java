package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.message.MessageContent;
import io.github.camelgmail.component.message.SendDefaults;

/**
 * What operations are made from.
 *
 * @param client        calls Gmail
 * @param content       fetches attachments and raw messages when they are read
 * @param sendDefaults  the options of mail to send
 * @param autoSubmitted whether replies are marked as automatic
 * @param labelChange   the options of modify
 */
public record OperationContext(
        GmailClient client,
        MessageContent content,
        SendDefaults sendDefaults,
        boolean autoSubmitted,
        LabelChange labelChange) {}
