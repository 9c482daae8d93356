package io.github.camelgmail.test.mailbox;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Gmail's {@code users.labels} of one mailbox. Thread-safe. All methods refuse with {@link GmailFailure}. */
public final class Labels {

    private final MailboxState state;

    Labels(MailboxState state) {
        this.state = state;
    }

    /** Lists all labels, system labels first ({@code labels.list}). */
    public List<Label> list() {
        return state.locked(() -> state.labels().all());
    }

    /** Reads one label ({@code labels.get}). */
    public Label get(String id) {
        return state.locked(() -> state.labels().require(id));
    }

    /** Counts the messages and threads of one label ({@code labels.get}). */
    public LabelCounts counts(String id) {
        return state.locked(() -> {
            state.labels().require(id);
            return state.messages().counts(id);
        });
    }

    /** Creates a user label ({@code labels.create}). */
    public Label create(LabelRequest request) {
        return state.locked(() -> {
            String name = LabelNames.check(request.name(), state.labels(), null);
            return put(withDefaults(state.ids().nextLabelId(), name, request));
        });
    }

    /** Replaces all writable fields of a user label ({@code labels.update}). */
    public Label update(String id, LabelRequest request) {
        return state.locked(() -> {
            Label label = requireUserLabel(id, "Invalid update request");
            String name = LabelNames.check(request.name(), state.labels(), label.id());
            return put(withDefaults(id, name, request));
        });
    }

    /**
     * Changes some fields of a user label ({@code labels.patch}).
     *
     * @param change makes all writable fields of what they are at present
     */
    public Label patch(String id, Function<Label, LabelRequest> change) {
        return state.locked(() -> update(id, change.apply(requireUserLabel(id, "Invalid update request"))));
    }

    /** Deletes a user label and takes it off all messages ({@code labels.delete}). */
    public void delete(String id) {
        state.change(() -> {
            requireUserLabel(id, "Invalid delete request");
            LabelChange removal = new LabelChange(Set.of(), Set.of(id));
            List.copyOf(state.messages().withLabel(id, null)).forEach(message -> state.relabel(message, removal));
            state.labels().remove(id);
        });
    }

    private Label put(Label label) {
        state.labels().put(label);
        return label;
    }

    private Label requireUserLabel(String id, String refusal) {
        Label label = state.labels().require(id);
        if (label.type() == LabelType.SYSTEM) {
            throw GmailFailure.invalidArgument(refusal);
        }
        return label;
    }

    private static Label withDefaults(String id, String name, LabelRequest request) {
        return new Label(
                id,
                name,
                LabelType.USER,
                request.labelListVisibility() == null ? LabelListVisibility.LABEL_SHOW : request.labelListVisibility(),
                request.messageListVisibility() == null ? MessageListVisibility.SHOW : request.messageListVisibility(),
                request.color());
    }
}
