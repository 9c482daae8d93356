package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;

/** The rows of {@code gmail:send}. */
final class SendOperations {

    private static final List<GmailMethod> READ_AND_SEND = List.of(GmailMethod.MESSAGES_GET, GmailMethod.MESSAGES_SEND);

    static final List<OperationEntry> ENTRIES = List.of(
            new OperationEntry(
                    "send",
                    List.of(GmailMethod.MESSAGES_SEND),
                    "body, attachments, the headers `CamelGmailTo` and its like",
                    "`CamelGmailSentMessageId`, `CamelGmailSentThreadId`; the body stays",
                    context -> new SendMessage(context, Composition::newMail)),
            new OperationEntry(
                    "reply",
                    READ_AND_SEND,
                    "`CamelGmailMessageId`, the answer as body",
                    "as send",
                    context -> new SendMessage(context, Composition::reply)),
            new OperationEntry(
                    "replyAll",
                    READ_AND_SEND,
                    "`CamelGmailMessageId`, the answer as body",
                    "as send",
                    context -> new SendMessage(context, Composition::replyToAll)),
            new OperationEntry(
                    "forward",
                    READ_AND_SEND,
                    "`CamelGmailMessageId`, `CamelGmailTo` and its like, a note as body",
                    "as send",
                    context -> new SendMessage(context, Composition::forward)));

    private SendOperations() {}
}
