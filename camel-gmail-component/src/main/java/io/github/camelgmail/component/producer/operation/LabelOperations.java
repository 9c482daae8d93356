package io.github.camelgmail.component.producer.operation;

import static io.github.camelgmail.component.producer.operation.OperationEntry.answering;
import static io.github.camelgmail.component.producer.operation.OperationEntry.silent;

import com.google.api.services.gmail.model.Label;
import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;
import java.util.function.Function;

/** The rows of {@code gmail:labels}. */
final class LabelOperations {

    private static final String WHICH = "the label's name or id in `CamelGmailLabel`, `label` or the body";
    private static final String CONTENT = "`Label` as body; " + WHICH;

    static final List<OperationEntry> ENTRIES = List.of(
            answering(
                    "list",
                    GmailMethod.LABELS_LIST,
                    "nothing",
                    "a list of `Label`, without counts",
                    call -> call.client().labels().list()),
            answering("get", GmailMethod.LABELS_GET, WHICH, "a `Label` with its counts", LabelOperations::get)
                    .checking(LabelOperations::checkLabel),
            answering(
                    "create",
                    GmailMethod.LABELS_CREATE,
                    "the name in `CamelGmailLabel`, `label` or the body, or a `Label` as body",
                    "the `Label` with its id",
                    LabelOperations::create),
            answering("update", GmailMethod.LABELS_UPDATE, CONTENT, "the `Label`", LabelOperations::update)
                    .checking(LabelOperations::checkLabel),
            answering("patch", GmailMethod.LABELS_PATCH, CONTENT, "the `Label`", LabelOperations::patch)
                    .checking(LabelOperations::checkLabel),
            silent("delete", GmailMethod.LABELS_DELETE, WHICH, "the body stays", LabelOperations::delete)
                    .checking(LabelOperations::checkLabel),
            answering(
                    "ensure",
                    GmailMethod.LABELS_LIST,
                    WHICH,
                    "the label's id; it and the labels above it are created where they are missing",
                    call -> call.labels().directory().ensure(LabelInput.of(call).nameOrId())));

    private LabelOperations() {}

    private static void checkLabel(OperationContext context) {
        LabelLookup.check(context, Parameter.LABEL);
    }

    private static Label get(OperationCall call) {
        return call.labels().with(LabelInput.of(call).nameOrId(), id -> call.client()
                .labels()
                .get(id));
    }

    private static Label create(OperationCall call) {
        Label created = call.client().labels().create(LabelInput.of(call).created());
        call.labels().directory().forget();
        return created;
    }

    private static Label update(OperationCall call) {
        LabelInput input = LabelInput.of(call);
        Label content = ResourceInput.copy(input.content());
        return changed(call, input.nameOrId(), id -> call.client().labels().update(id, content.setId(id)));
    }

    private static Label patch(OperationCall call) {
        LabelInput input = LabelInput.of(call);
        Label change = ResourceInput.copy(input.content());
        return changed(call, input.nameOrId(), id -> call.client().labels().patch(id, change.setId(id)));
    }

    private static Label changed(OperationCall call, String label, Function<String, Label> change) {
        Label changed = call.labels().with(label, change);
        call.labels().directory().forget();
        return changed;
    }

    private static void delete(OperationCall call) {
        String unused = call.labels().with(LabelInput.of(call).nameOrId(), id -> {
            call.client().labels().delete(id);
            return id;
        });
        call.labels().directory().forget();
    }
}
