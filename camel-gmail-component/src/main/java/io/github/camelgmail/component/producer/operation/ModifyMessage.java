package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.GmailMessages;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** Puts labels on messages and takes others off. */
final class ModifyMessage {

    private ModifyMessage() {}

    /** Changes one message, whose labels are in a header then, or several in the way that costs least. */
    static void modify(OperationCall call) {
        LabelChange change = ChangeInput.in(call);
        MessageIds several = MessageIds.in(call);
        if (several == null) {
            modifyOne(call, change);
        } else {
            relabel(call, several, change);
        }
    }

    private static void modifyOne(OperationCall call, LabelChange change) {
        String id = MessageReference.idIn(call);
        Message modified =
                call.labels().with(change, ids -> call.client().messages().modify(id, ids.add(), ids.remove()));
        List<String> labelIds = modified.getLabelIds();
        call.message().setHeader(GmailConstants.LABEL_IDS, labelIds == null ? List.of() : List.copyOf(labelIds));
    }

    /** Changes messages in the way that costs least, and passes over those that are gone. */
    static void relabel(OperationCall call, MessageIds messages, LabelChange change) {
        messages.inChunksOf(GmailMessages.MAX_BATCH_MODIFY).forEachRemaining(chunk -> {
            List<String> unused =
                    call.labels().with(change, ids -> call.client().messages().relabel(chunk, ids.add(), ids.remove()));
        });
    }

    /** Changes messages by nothing but batchModify. */
    static void batchModify(OperationCall call) {
        LabelChange change = ChangeInput.in(call);
        Iterator<List<String>> chunks = MessageIds.allIn(call).inChunksOf(GmailMessages.MAX_BATCH_MODIFY);
        chunks.forEachRemaining(chunk -> {
            Collection<String> unused = call.labels().with(change, ids -> {
                call.client().messages().batchModify(chunk, ids.add(), ids.remove());
                return chunk;
            });
        });
    }
}
