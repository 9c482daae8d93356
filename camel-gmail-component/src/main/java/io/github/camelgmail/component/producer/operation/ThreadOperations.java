package io.github.camelgmail.component.producer.operation;

import static io.github.camelgmail.component.producer.operation.OperationEntry.answering;
import static io.github.camelgmail.component.producer.operation.OperationEntry.silent;

import com.google.api.services.gmail.model.ListThreadsResponse;
import com.google.api.services.gmail.model.Thread;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.client.MessagesQuery;
import io.github.camelgmail.component.client.PagedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code gmail:threads}. */
final class ThreadOperations {

    private static final String WHICH = "`CamelGmailThreadId`";
    private static final String SILENT = "the body stays";

    static final List<OperationEntry> ENTRIES = List.of(
            answering(
                            "get",
                            GmailMethod.THREADS_GET,
                            WHICH + "; `format` full, metadata (with `metadataHeaders`) or minimal",
                            "a `Thread` with its messages",
                            ThreadOperations::get)
                    .checking(context ->
                            ThreadOperations.format(context.parameters().option(Parameter.FORMAT))),
            answering(
                            "list",
                            GmailMethod.THREADS_LIST,
                            "`query`, `labels`, `includeSpamTrash`, `maxResults`",
                            "an iterator of `Thread` with id and snippet, newest first" + ListAnswer.PAGES,
                            ThreadOperations::list)
                    .checking(ListAnswer::check)
                    .checking(context -> LabelLookup.check(context, Parameter.LABELS)),
            silent(
                            "modify",
                            GmailMethod.THREADS_MODIFY,
                            WHICH + "; `addLabels`, `removeLabels` by name or id, or a `ModifyThreadRequest` as body",
                            SILENT,
                            ThreadOperations::modify)
                    .checking(LabelLookup::checkChange),
            silent("trash", GmailMethod.THREADS_TRASH, WHICH, SILENT, call -> call.client()
                    .threads()
                    .trash(ThreadReference.idIn(call))),
            silent("untrash", GmailMethod.THREADS_UNTRASH, WHICH, SILENT, call -> call.client()
                    .threads()
                    .untrash(ThreadReference.idIn(call))),
            silent("delete", GmailMethod.THREADS_DELETE, WHICH, SILENT, call -> call.client()
                    .threads()
                    .delete(ThreadReference.idIn(call))));

    private ThreadOperations() {}

    private static Thread get(OperationCall call) {
        return call.client()
                .threads()
                .get(
                        ThreadReference.idIn(call),
                        format(call.parameter(Parameter.FORMAT)),
                        call.words(Parameter.METADATA_HEADERS));
    }

    private static MessageFormat format(@Nullable Object name) {
        MessageFormat format = name == null ? MessageFormat.FULL : MessageFormat.of(name.toString());
        if (format == MessageFormat.RAW) {
            throw new IllegalArgumentException(
                    "Gmail gives no thread with format=raw. Use full, metadata or minimal, or read its messages one by one.");
        }
        return format;
    }

    private static Object list(OperationCall call) {
        return call.labels().with(call.words(Parameter.LABELS), ids -> list(call, ListAnswer.query(call, ids)));
    }

    private static Object list(OperationCall call, MessagesQuery query) {
        return ListAnswer.of(
                call,
                new PagedList<>(
                        token -> call.client().threads().list(query, token),
                        ListThreadsResponse::getThreads,
                        ListThreadsResponse::getNextPageToken));
    }

    private static void modify(OperationCall call) {
        String id = ThreadReference.idIn(call);
        Thread unused = call.labels()
                .with(ChangeInput.in(call), ids -> call.client().threads().modify(id, ids.add(), ids.remove()));
    }
}
