package io.github.camelgmail.test.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** HTTP header fields, whose names do not depend on case. Immutable. */
public final class HeaderFields {

    /** No field at all. */
    public static final HeaderFields NONE = new HeaderFields(Map.of());

    private final Map<String, List<String>> fields;

    private HeaderFields(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** Copies fields as an HTTP library holds them. */
    public static HeaderFields of(Map<String, List<String>> fields) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) ->
                copy.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(values));
        return new HeaderFields(copy);
    }

    /** Reads lines of the form {@code Name: value}; other lines are passed over. */
    static HeaderFields ofLines(List<String> lines) {
        return of(lines.stream()
                .filter(line -> line.indexOf(':') > 0)
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, line.indexOf(':')).trim(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                line -> line.substring(line.indexOf(':') + 1).trim(), Collectors.toList()))));
    }

    /** The first value of a field. */
    public Optional<String> first(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(values -> !values.isEmpty())
                .map(values -> values.get(0));
    }

    /** These fields beside those of another message, whose values give way. */
    HeaderFields over(HeaderFields inherited) {
        Map<String, List<String>> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        merged.putAll(inherited.fields);
        merged.putAll(fields);
        return new HeaderFields(merged);
    }

    /** The fields whose names do not begin with {@code Content-}. */
    HeaderFields withoutContentFields() {
        Map<String, List<String>> rest = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) -> {
            if (!name.regionMatches(true, 0, "Content-", 0, 8)) {
                rest.put(name, values);
            }
        });
        return new HeaderFields(rest);
    }

    /** The names of the fields; their values may hold credentials. */
    @Override
    public String toString() {
        return fields.keySet().toString();
    }
}
