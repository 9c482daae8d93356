package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.quota.QuotaTariff;
import io.github.camelgmail.component.producer.operation.OperationEntry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table of operations as the reference page shows it. */
final class OperationsTable {

    private static final String HEAD =
            "| endpoint | Gmail method | scope | units | takes | gives |\n|---|---|---|---|---|---|\n";

    private OperationsTable() {}

    static String of(Map<String, List<OperationEntry>> resources) {
        return resources.entrySet().stream()
                .map(resource -> rows(resource.getKey(), resource.getValue()))
                .collect(Collectors.joining("", HEAD, ""));
    }

    /** The first operation is the default, and an endpoint need not name it. */
    private static String rows(String resource, List<OperationEntry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(index -> row(resource, entries.get(index), index == 0))
                .collect(Collectors.joining());
    }

    private static String row(String resource, OperationEntry entry, boolean standard) {
        String operation = "?operation=" + entry.name();
        return "| `gmail:" + resource + (standard ? "[" + operation + "]" : operation) + "` | "
                + join(entry, method -> "`" + method.id().replaceFirst("^users\\.", "") + "`") + " | "
                + join(entry, method -> "`" + shortScope(method) + "`") + " | "
                + units(entry) + " | " + cell(entry.input()) + " | " + cell(entry.output()) + " |\n";
    }

    private static String join(OperationEntry entry, Function<GmailMethod, String> part) {
        return entry.methods().stream().map(part).distinct().collect(Collectors.joining(", "));
    }

    private static String shortScope(GmailMethod method) {
        return method.scope().replace("https://www.googleapis.com/auth/", "");
    }

    private static String units(OperationEntry entry) {
        int now = units(entry, QuotaTariff.OF_2026);
        int before = units(entry, QuotaTariff.OF_2025);
        return now == before ? String.valueOf(now) : now + " (" + before + ")";
    }

    private static int units(OperationEntry entry, QuotaTariff tariff) {
        return entry.methods().stream().mapToInt(method -> method.units(tariff)).sum();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
