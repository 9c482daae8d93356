package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a received mail or part, as Gmail gives them: unfolded, encoded words decoded, repeated fields
 * kept in order. Names are found in any letter case. Immutable.
 */
public final class HeaderFields {

    private static final HeaderFields NONE = new HeaderFields(List.of());

    private final SortedMap<String, List<String>> valuesByName;

    private HeaderFields(List<MessagePartHeader> fields) {
        SortedMap<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (MessagePartHeader field : fields) {
            if (field.getName() != null && !field.getName().isBlank()) {
                values.computeIfAbsent(field.getName().strip(), name -> new ArrayList<>(1))
                        .add(Objects.requireNonNullElse(field.getValue(), ""));
            }
        }
        values.replaceAll((name, list) -> List.copyOf(list));
        this.valuesByName = Collections.unmodifiableSortedMap(values);
    }

    static HeaderFields of(@Nullable MessagePart part) {
        return part == null || part.getHeaders() == null ? NONE : new HeaderFields(part.getHeaders());
    }

    /** The first value of a field, or null when the mail has no such field. */
    public @Nullable String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** All values of a field in the order of the mail; empty when the mail has no such field. */
    public List<String> all(String name) {
        return valuesByName.getOrDefault(name, List.of());
    }

    /** All fields: unmodifiable, sorted by name, looked up in any letter case. */
    public Map<String, List<String>> asMap() {
        return valuesByName;
    }
}
