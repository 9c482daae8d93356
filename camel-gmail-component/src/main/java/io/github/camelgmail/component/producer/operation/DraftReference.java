package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Draft;
import org.jspecify.annotations.Nullable;

/** Finds which draft an exchange is about. */
final class DraftReference {

    private DraftReference() {}

    /**
     * Returns the id that the header {@code CamelGmailDraftId} or the option gives, else that of a body which is a draft.
     *
     * @throws IllegalArgumentException if the exchange names none
     */
    static String idIn(OperationCall call) {
        return idIn(call, call.message().getBody() instanceof Draft draft ? draft : null);
    }

    /**
     * Returns the id that the header {@code CamelGmailDraftId} or the option gives, else that of a draft.
     *
     * @throws IllegalArgumentException if there is none
     */
    static String idIn(OperationCall call, @Nullable Draft draft) {
        String given = call.parameter(Parameter.DRAFT_ID);
        String own = draft == null ? null : draft.getId();
        return given == null && own != null ? own : call.required(Parameter.DRAFT_ID);
    }
}
