package io.github.camelgmail.component.producer.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of operations: for each resource its operations by name, the default first. */
public final class Operations {

    private static final Map<String, Map<String, Function<OperationContext, Operation>>> TABLE = Map.of(
            "send", table(Map.entry("send", SendMessage::new), Map.entry("reply", ReplyToMessage::new)),
            "messages",
                    table(
                            Map.entry("get", GetMessage::new),
                            Map.entry("modify", ModifyMessage::new),
                            Map.entry("trash", TrashMessage::new),
                            Map.entry("untrash", UntrashMessage::new)),
            "labels",
                    table(
                            Map.entry("list", ListLabels::new),
                            Map.entry("get", GetLabel::new),
                            Map.entry("create", CreateLabel::new),
                            Map.entry("ensure", EnsureLabel::new)),
            "profile", table(Map.entry("getProfile", GetProfile::new)));

    private Operations() {}

    @SafeVarargs
    private static Map<String, Function<OperationContext, Operation>> table(
            Map.Entry<String, Function<OperationContext, Operation>>... entries) {
        Map<String, Function<OperationContext, Operation>> table = new LinkedHashMap<>();
        for (Map.Entry<String, Function<OperationContext, Operation>> entry : entries) {
            table.put(entry.getKey(), entry.getValue());
        }
        return table;
    }

    /**
     * Checks a choice of operation.
     *
     * @param resource the resource that the endpoint names
     * @param name     the operation, or null for the resource's default
     * @throws IllegalArgumentException if the resource has no such operation
     */
    public static Function<OperationContext, Operation> find(String resource, @Nullable String name) {
        Map<String, Function<OperationContext, Operation>> operations = TABLE.getOrDefault(resource, Map.of());
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("gmail:" + resource + " cannot be sent to; it is a consumer only");
        }
        Function<OperationContext, Operation> operation =
                operations.get(name == null ? operations.keySet().iterator().next() : name);
        if (operation == null) {
            throw new IllegalArgumentException("operation=" + name + " is none of gmail:" + resource + ". Use one of: "
                    + String.join(", ", operations.keySet()));
        }
        return operation;
    }
}
