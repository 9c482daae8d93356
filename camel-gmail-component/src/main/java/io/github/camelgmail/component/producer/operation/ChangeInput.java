package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.BatchModifyMessagesRequest;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.ModifyMessageRequest;
import com.google.api.services.gmail.model.ModifyThreadRequest;
import com.google.api.services.gmail.model.Thread;
import io.github.camelgmail.component.GmailConstants;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which labels an exchange puts on and takes off. */
final class ChangeInput {

    private ChangeInput() {}

    /**
     * Returns the labels in the headers {@code CamelGmailAddLabels} and {@code CamelGmailRemoveLabels}, each else those of its
     * option. A body that is one of the client's requests to modify comes before both; one that is a map or JSON of such a
     * request counts where there are neither headers nor options, as it may be of another step.
     *
     * @throws IllegalArgumentException if there is nothing to put on or to take off
     */
    static LabelChange in(OperationCall call) {
        LabelChange options = call.context().labelChange();
        LabelChange change = isRequest(call.message().getBody())
                ? ofRequest(call)
                : new LabelChange(
                        labels(call, GmailConstants.ADD_LABELS, options.add()),
                        labels(call, GmailConstants.REMOVE_LABELS, options.remove()),
                        options.createMissing());
        if (isEmpty(change) && mayBeRequest(call.message().getBody())) {
            change = ofRequest(call);
        }
        if (isEmpty(change)) {
            throw new IllegalArgumentException("There is nothing to modify. Set addLabels or removeLabels, the header "
                    + GmailConstants.ADD_LABELS + " or " + GmailConstants.REMOVE_LABELS
                    + ", or give a request with addLabelIds or removeLabelIds as body.");
        }
        return change;
    }

    private static boolean isEmpty(LabelChange change) {
        return change.add().isEmpty() && change.remove().isEmpty();
    }

    private static List<String> labels(OperationCall call, String header, List<String> option) {
        Object value = call.message().getHeader(header);
        return value == null ? option : TextList.of(value);
    }

    private static boolean isRequest(@Nullable Object body) {
        return body instanceof ModifyMessageRequest
                || body instanceof ModifyThreadRequest
                || body instanceof BatchModifyMessagesRequest;
    }

    /** Tells whether a body may be one of Gmail's requests about messages. An element of a list is a map too, and is none. */
    static boolean mayBeRequest(@Nullable Object body) {
        return isRequest(body)
                || (body instanceof Map<?, ?> && !(body instanceof Message) && !(body instanceof Thread))
                || (body instanceof String text && text.stripLeading().startsWith("{"));
    }

    /** All requests to modify have the fields of this one, or some of them. */
    private static LabelChange ofRequest(OperationCall call) {
        BatchModifyMessagesRequest request = call.resource(BatchModifyMessagesRequest.class);
        return new LabelChange(
                TextList.of(request.getAddLabelIds()),
                TextList.of(request.getRemoveLabelIds()),
                call.context().labelChange().createMissing());
    }
}
