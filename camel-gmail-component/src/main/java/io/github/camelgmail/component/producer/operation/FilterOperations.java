package io.github.camelgmail.component.producer.operation;

import static io.github.camelgmail.component.producer.operation.OperationEntry.answering;
import static io.github.camelgmail.component.producer.operation.OperationEntry.silent;

import com.google.api.services.gmail.model.Filter;
import com.google.api.services.gmail.model.FilterAction;
import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code gmail:settings?operation=filters.…}. */
final class FilterOperations {

    static final List<OperationEntry> ENTRIES = List.of(
            answering(
                    "filters.list",
                    GmailMethod.SETTINGS_FILTERS_LIST,
                    "nothing",
                    "a list of `Filter`",
                    call -> call.client().settings().filters().list()),
            answering(
                    "filters.get", GmailMethod.SETTINGS_FILTERS_GET, "`filterId`", "the `Filter`", call -> call.client()
                            .settings()
                            .filters()
                            .get(call.required(Parameter.FILTER_ID))),
            answering(
                    "filters.create",
                    GmailMethod.SETTINGS_FILTERS_CREATE,
                    "a `Filter` as body, its labels by name or id",
                    "the `Filter`",
                    FilterOperations::create),
            silent(
                    "filters.delete",
                    GmailMethod.SETTINGS_FILTERS_DELETE,
                    "`filterId`",
                    "the body stays",
                    call -> call.client().settings().filters().delete(call.required(Parameter.FILTER_ID))));

    private FilterOperations() {}

    private static Filter create(OperationCall call) {
        Filter wanted = call.resource(Filter.class);
        FilterAction action = wanted.getAction();
        if (action == null) {
            return call.client().settings().filters().create(wanted);
        }
        return call.labels().with(change(action), ids -> call.client()
                .settings()
                .filters()
                .create(ResourceInput.copy(wanted).setAction(withIds(action, ids))));
    }

    private static LabelChange change(FilterAction action) {
        return new LabelChange(orNone(action.getAddLabelIds()), orNone(action.getRemoveLabelIds()), false);
    }

    private static FilterAction withIds(FilterAction action, LabelLookup.Ids ids) {
        return ResourceInput.copy(action).setAddLabelIds(ids.add()).setRemoveLabelIds(ids.remove());
    }

    private static List<String> orNone(@Nullable List<String> labels) {
        return labels == null ? List.of() : labels;
    }
}
