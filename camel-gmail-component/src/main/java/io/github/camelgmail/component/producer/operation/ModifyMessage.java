package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * Puts labels on a message and takes others off: {@code users.messages.modify}, scope {@code gmail.modify}, 5 units.
 * Input: the header {@code CamelGmailMessageId}; labels by the options {@code addLabels} and {@code removeLabels} or the
 * headers {@code CamelGmailAddLabels} and {@code CamelGmailRemoveLabels}. The body stays; the header
 * {@code CamelGmailLabelIds} then holds the labels that the message has.
 */
final class ModifyMessage implements Operation {

    private final OperationContext context;

    /** Labels that the options name are looked up now, so that an unknown one keeps the route from starting. */
    ModifyMessage(OperationContext context) {
        this.context = context;
        LabelChange change = context.labelChange();
        resolve(change.add(), change.createMissing());
        resolve(change.remove(), false);
    }

    @Override
    public List<GmailMethod> calls() {
        return List.of(GmailMethod.MESSAGES_MODIFY);
    }

    @Override
    public void execute(Exchange exchange) {
        LabelChange options = context.labelChange();
        List<String> add = LabelInput.in(exchange, GmailConstants.ADD_LABELS, options.add());
        List<String> remove = LabelInput.in(exchange, GmailConstants.REMOVE_LABELS, options.remove());
        if (add.isEmpty() && remove.isEmpty()) {
            throw new IllegalArgumentException("modify has nothing to do: set addLabels or removeLabels, or the header "
                    + GmailConstants.ADD_LABELS + " or " + GmailConstants.REMOVE_LABELS);
        }
        Message modified = modify(MessageReference.idIn(exchange), add, remove);
        exchange.getMessage()
                .setHeader(
                        GmailConstants.LABEL_IDS,
                        modified.getLabelIds() == null ? List.of() : List.copyOf(modified.getLabelIds()));
    }

    private Message modify(String id, List<String> add, List<String> remove) {
        List<String> addIds = resolve(add, context.labelChange().createMissing());
        List<String> removeIds = resolve(remove, false);
        try {
            return context.client().messages().modify(id, addIds, removeIds);
        } catch (GmailInvalidRequestException e) {
            context.client().labelDirectory().forget();
            List<String> newAddIds = resolve(add, context.labelChange().createMissing());
            List<String> newRemoveIds = resolve(remove, false);
            if (newAddIds.equals(addIds) && newRemoveIds.equals(removeIds)) {
                throw e;
            }
            return context.client().messages().modify(id, newAddIds, newRemoveIds);
        }
    }

    private List<String> resolve(List<String> labels, boolean create) {
        return context.client().labelDirectory().idsOf(labels, create);
    }
}
