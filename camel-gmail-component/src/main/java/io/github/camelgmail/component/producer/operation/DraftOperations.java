package io.github.camelgmail.component.producer.operation;

import static io.github.camelgmail.component.producer.operation.OperationEntry.answering;
import static io.github.camelgmail.component.producer.operation.OperationEntry.silent;

import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.ListDraftsResponse;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.client.MessagesQuery;
import io.github.camelgmail.component.client.PagedList;
import java.util.List;
import java.util.Objects;

/** The rows of {@code gmail:drafts}. */
final class DraftOperations {

    private static final String WHICH = "`CamelGmailDraftId`";
    private static final String MAIL = "a mail as for `gmail:send`, with `draftAs` one that answers or forwards"
            + " `CamelGmailMessageId`, or a `Draft` with raw; recipients may be missing";
    private static final String DRAFT = "the `Draft` with the ids of its message; `CamelGmailDraftId`";

    static final List<OperationEntry> ENTRIES = List.of(
            new OperationEntry("create", List.of(GmailMethod.DRAFTS_CREATE), MAIL, DRAFT, WriteDraft::create),
            new OperationEntry(
                    "update", List.of(GmailMethod.DRAFTS_UPDATE), WHICH + "; " + MAIL, DRAFT, WriteDraft::update),
            answering(
                            "get",
                            GmailMethod.DRAFTS_GET,
                            WHICH + "; `format` full, metadata, minimal or raw",
                            "the `Draft` with its message",
                            DraftOperations::get)
                    .checking(DraftOperations::checkFormat),
            answering(
                            "list",
                            GmailMethod.DRAFTS_LIST,
                            "`query`, `includeSpamTrash`, `maxResults`",
                            "an iterator of `Draft` with the ids of its message, newest first" + ListAnswer.PAGES,
                            DraftOperations::list)
                    .checking(ListAnswer::check),
            new OperationEntry(
                    "send",
                    List.of(GmailMethod.DRAFTS_SEND),
                    WHICH + ", or a `Draft` as body, whose raw, if any, replaces the draft's message first",
                    "`CamelGmailSentMessageId`, `CamelGmailSentThreadId`, `CamelGmailSendOutcome`; the body stays",
                    SendDraft::new),
            new OperationEntry(
                    "delete",
                    List.of(GmailMethod.DRAFTS_GET, GmailMethod.DRAFTS_DELETE),
                    WHICH,
                    "the body stays; the draft is gone for good",
                    silent("delete", GmailMethod.DRAFTS_DELETE, "", "", DraftOperations::delete)
                            .opening()));

    private DraftOperations() {}

    private static void checkFormat(OperationContext context) {
        Object name = context.parameters().option(Parameter.FORMAT);
        MessageFormat unused = name == null ? MessageFormat.FULL : MessageFormat.of(name.toString());
    }

    private static Object get(OperationCall call) {
        String id = DraftReference.idIn(call);
        MessageFormat format = MessageFormat.of(Objects.requireNonNullElse(call.parameter(Parameter.FORMAT), "full"));
        Draft draft = call.client().drafts().get(id, format);
        call.message().setHeader(GmailConstants.DRAFT_ID, id);
        return draft;
    }

    private static Object list(OperationCall call) {
        MessagesQuery query = ListAnswer.query(call, List.of());
        return ListAnswer.of(
                call,
                new PagedList<>(
                        token -> call.client().drafts().list(query, token),
                        ListDraftsResponse::getDrafts,
                        ListDraftsResponse::getNextPageToken));
    }

    private static void delete(OperationCall call) {
        call.client().drafts().delete(DraftReference.idIn(call));
    }
}
