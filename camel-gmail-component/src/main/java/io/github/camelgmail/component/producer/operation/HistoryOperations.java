package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.ListHistoryResponse;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.HistoryQuery;
import io.github.camelgmail.component.client.HistoryType;
import io.github.camelgmail.component.client.PagedList;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of {@code gmail:history}. */
final class HistoryOperations {

    static final List<OperationEntry> ENTRIES = List.of(OperationEntry.answering(
                    "list",
                    GmailMethod.HISTORY_LIST,
                    "`startHistoryId`; `historyTypes`, `labels` (one), `maxResults`",
                    "an iterator of `History`, oldest first" + ListAnswer.PAGES,
                    HistoryOperations::list)
            .checking(ListAnswer::check)
            .checking(HistoryOperations::checkTypes)
            .checking(context -> LabelLookup.check(context, Parameter.LABEL))
            .checking(context -> LabelLookup.check(context, Parameter.LABELS)));

    private HistoryOperations() {}

    private static Object list(OperationCall call) {
        HistoryQuery query = HistoryQuery.after(start(call.required(Parameter.START_HISTORY_ID)))
                .withTypes(types(call.parameter(Parameter.HISTORY_TYPES)))
                .withMaxResults(ListAnswer.pageSize(call));
        String label = label(call);
        return label == null ? list(call, query) : call.labels().with(label, id -> list(call, query.withLabelId(id)));
    }

    /** Gmail takes one label here; {@code labels} is its name in all other lists. */
    private static @Nullable String label(OperationCall call) {
        List<String> labels = call.words(Parameter.LABELS);
        if (labels.size() > 1) {
            throw new IllegalArgumentException("history.list takes one label, and labels names " + labels.size()
                    + ". Name one in the option labels or the header " + Parameter.LABELS.header() + ".");
        }
        return labels.isEmpty() ? call.parameter(Parameter.LABEL) : labels.get(0);
    }

    private static Object list(OperationCall call, HistoryQuery query) {
        return ListAnswer.of(
                call,
                new PagedList<>(
                        token -> call.client().history().list(query, token),
                        ListHistoryResponse::getHistory,
                        ListHistoryResponse::getNextPageToken));
    }

    private static BigInteger start(String id) {
        try {
            return new BigInteger(id.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("startHistoryId is no history id: it must be a number", e);
        }
    }

    private static Set<HistoryType> types(@Nullable Object names) {
        return TextList.of(names).stream().map(HistoryType::of).collect(Collectors.toSet());
    }

    private static void checkTypes(OperationContext context) {
        Set<HistoryType> unused = types(context.parameters().option(Parameter.HISTORY_TYPES));
    }
}
