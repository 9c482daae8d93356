package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.message.MessageContent;
import io.github.camelgmail.component.watch.preflight.PreflightOptions;
import java.util.function.Supplier;

/**
 * What operations are made from.
 *
 * @param client        calls Gmail
 * @param content       fetches attachments and raw messages when they are read
 * @param parameters    what the options give beside what headers do
 * @param sending       the options of mail to send
 * @param labelChange   the options of modify
 * @param preflight     reads the options of preflight, which no other operation minds
 */
public record OperationContext(
        GmailClient client,
        MessageContent content,
        OperationParameters parameters,
        SendOptions sending,
        LabelChange labelChange,
        Supplier<PreflightOptions> preflight) {

    /** Finds labels by name or id, and creates those to put on where the options say so. */
    LabelLookup labels() {
        return new LabelLookup(client.labelDirectory(), labelChange.createMissing());
    }
}
