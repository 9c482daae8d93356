package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.ListLabelsResponse;
import java.util.List;

/** The verbs of labels. Safe for use by many threads. */
public final class GmailLabels {

    private final GmailGate gate;

    GmailLabels(GmailGate gate) {
        this.gate = gate;
    }

    /**
     * Lists all labels, system labels included, without counts ({@code users.labels.list}).
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public List<Label> list() {
        ListLabelsResponse response = gate.execute(
                GmailMethod.LABELS_LIST, (users, me) -> users.labels().list(me));
        List<Label> labels = response.getLabels();
        return labels == null ? List.of() : List.copyOf(labels);
    }

    /**
     * Reads one label with its counts ({@code users.labels.get}).
     *
     * @throws GmailNotFoundException if there is no label with this id
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Label get(String id) {
        return gate.execute(
                GmailMethod.LABELS_GET, (users, me) -> users.labels().get(me, id));
    }

    /**
     * Creates a label ({@code users.labels.create}).
     *
     * @param label the name, and what else is to be set
     * @return the label with its id
     * @throws GmailConflictException if a label of this name exists, in any letter case; also where an attempt whose
     *     answer was lost had created it
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Label create(Label label) {
        return gate.execute(
                GmailMethod.LABELS_CREATE, (users, me) -> users.labels().create(me, label));
    }

    /**
     * Replaces what is said of a label ({@code users.labels.update}).
     *
     * @param id the label
     * @param label all that it is to be, its name among it
     * @throws GmailNotFoundException if there is no label with this id
     * @throws GmailConflictException if another label has the name, in any letter case
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Label update(String id, Label label) {
        return gate.execute(
                GmailMethod.LABELS_UPDATE, (users, me) -> users.labels().update(me, id, label));
    }

    /**
     * Changes a part of what is said of a label ({@code users.labels.patch}).
     *
     * @param id the label
     * @param change what is to be another; what it lacks stays
     * @throws GmailNotFoundException if there is no label with this id
     * @throws GmailConflictException if another label has the name, in any letter case
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Label patch(String id, Label change) {
        return gate.execute(
                GmailMethod.LABELS_PATCH, (users, me) -> users.labels().patch(me, id, change));
    }

    /**
     * Deletes a label, and takes it off all messages ({@code users.labels.delete}).
     *
     * @throws GmailNotFoundException if there is no label with this id; also where an attempt whose answer was lost had
     *     deleted it
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void delete(String id) {
        gate.run(GmailMethod.LABELS_DELETE, (users, me) -> users.labels().delete(me, id));
    }
}
