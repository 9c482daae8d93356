package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMessages;
import java.util.List;

/** Moves messages to the trash and back, and deletes them for good. */
final class DeleteMessage {

    private static final LabelChange TRASH = new LabelChange(List.of("TRASH"), List.of("INBOX"), false);
    private static final LabelChange UNTRASH = new LabelChange(List.of(), List.of("TRASH"), false);

    private DeleteMessage() {}

    static void trash(OperationCall call) {
        MessageIds several = MessageIds.in(call);
        if (several == null) {
            call.client().messages().trash(MessageReference.idIn(call));
        } else {
            ModifyMessage.relabel(call, several, TRASH);
        }
    }

    static void untrash(OperationCall call) {
        MessageIds several = MessageIds.in(call);
        if (several == null) {
            call.client().messages().untrash(MessageReference.idIn(call));
        } else {
            ModifyMessage.relabel(call, several, UNTRASH);
        }
    }

    static void delete(OperationCall call) {
        MessageIds several = MessageIds.in(call);
        if (several == null) {
            call.client().messages().delete(MessageReference.idIn(call));
        } else {
            batchDelete(call, several);
        }
    }

    static void batchDelete(OperationCall call) {
        batchDelete(call, MessageIds.allIn(call));
    }

    private static void batchDelete(OperationCall call, MessageIds ids) {
        ids.inChunksOf(GmailMessages.MAX_BATCH_DELETE)
                .forEachRemaining(chunk -> call.client().messages().batchDelete(chunk));
    }
}
