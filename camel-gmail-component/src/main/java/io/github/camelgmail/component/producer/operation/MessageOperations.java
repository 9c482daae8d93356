package io.github.camelgmail.component.producer.operation;

import static io.github.camelgmail.component.producer.operation.OperationEntry.answering;
import static io.github.camelgmail.component.producer.operation.OperationEntry.silent;

import com.google.api.services.gmail.model.ListMessagesResponse;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.client.MessagesQuery;
import io.github.camelgmail.component.client.PagedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code gmail:messages}. */
final class MessageOperations {

    private static final String WHICH =
            "`CamelGmailMessageId`, or several in `CamelGmailMessageIds` or a list or iterator as body";
    private static final String CHANGE = "`addLabels`, `removeLabels` by name or id";
    private static final String SILENT = "the body stays";
    private static final String INSERTED =
            "a message: `GmailMessage`, `MimeMessage`, bytes, stream, file, RFC 5322 text, a"
                    + " `Message` with raw, or a mail as for `gmail:send`; `labels` by name or id, `threadId`, `internalDateSource`";

    static final List<OperationEntry> ENTRIES = List.of(
            answering(
                            "get",
                            GmailMethod.MESSAGES_GET,
                            WHICH + "; `format` full, metadata (with `metadataHeaders`), minimal or raw",
                            "a `GmailMessage`; of several a list of them, of an iterator an iterator, without those that are gone",
                            MessageOperations::get)
                    .checking(context -> format(context.parameters().option(Parameter.FORMAT))),
            answering(
                            "list",
                            GmailMethod.MESSAGES_LIST,
                            "`query`, `labels`, `includeSpamTrash`, `maxResults`",
                            "an iterator of `Message` with id and thread id, newest first" + ListAnswer.PAGES,
                            MessageOperations::list)
                    .checking(ListAnswer::check)
                    .checking(context -> LabelLookup.check(context, Parameter.LABELS)),
            silent(
                            "modify",
                            GmailMethod.MESSAGES_MODIFY,
                            WHICH + "; " + CHANGE + ", or a `ModifyMessageRequest` as body",
                            SILENT + "; of one message its labels in `CamelGmailLabelIds`",
                            ModifyMessage::modify)
                    .checking(LabelLookup::checkChange),
            silent(
                            "batchModify",
                            GmailMethod.MESSAGES_BATCH_MODIFY,
                            WHICH + "; " + CHANGE + ", or a `BatchModifyMessagesRequest` as body",
                            SILENT,
                            ModifyMessage::batchModify)
                    .checking(LabelLookup::checkChange),
            silent("trash", GmailMethod.MESSAGES_TRASH, WHICH, SILENT, DeleteMessage::trash),
            silent("untrash", GmailMethod.MESSAGES_UNTRASH, WHICH, SILENT, DeleteMessage::untrash),
            silent("delete", GmailMethod.MESSAGES_DELETE, WHICH, SILENT, DeleteMessage::delete),
            silent(
                    "batchDelete",
                    GmailMethod.MESSAGES_BATCH_DELETE,
                    WHICH + "; or a `BatchDeleteMessagesRequest` as body",
                    SILENT,
                    DeleteMessage::batchDelete),
            new OperationEntry(
                            "insert",
                            List.of(GmailMethod.MESSAGES_INSERT),
                            INSERTED + "; `deleted`",
                            "the `Message` with id, thread id and labels; `CamelGmailMessageId` stays",
                            InsertMessage::insert)
                    .checking(Choice.INTERNAL_DATE_SOURCE::check),
            new OperationEntry(
                            "import",
                            List.of(GmailMethod.MESSAGES_IMPORT),
                            INSERTED + "; `neverMarkSpam`, `processForCalendar`, `deleted`",
                            "the `Message` with id, thread id and labels; `CamelGmailMessageId` stays",
                            InsertMessage::importing)
                    .checking(Choice.INTERNAL_DATE_SOURCE::check),
            answering(
                    "attachments.get",
                    List.of(GmailMethod.ATTACHMENTS_GET),
                    "`CamelGmailMessageId`, `CamelGmailPartId` or `CamelGmailAttachmentId`",
                    "the attachment as a stream; with the part its name in `CamelFileName` and its `Content-Type`",
                    GetAttachment::get));

    private MessageOperations() {}

    private static Object get(OperationCall call) {
        MessageReading reading = MessageReading.of(call);
        MessageIds several = MessageIds.in(call);
        return several == null ? reading.one(MessageReference.idIn(call)) : reading.several(several);
    }

    private static void format(@Nullable Object name) {
        if (name != null) {
            MessageFormat unused = MessageFormat.of(name.toString());
        }
    }

    private static Object list(OperationCall call) {
        return call.labels().with(call.words(Parameter.LABELS), ids -> list(call, ListAnswer.query(call, ids)));
    }

    private static Object list(OperationCall call, MessagesQuery query) {
        return ListAnswer.of(
                call,
                new PagedList<>(
                        token -> call.client().messages().list(query, token),
                        ListMessagesResponse::getMessages,
                        ListMessagesResponse::getNextPageToken));
    }
}
