package io.github.camelgmail.test.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a query string or of a form body, in the order given, each possibly repeated. Immutable. */
public final class QueryParameters {

    private static final long MOST_OF_32_BITS = 0xffff_ffffL;

    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads the still encoded form {@code a=1&b=2}; null is the same as empty.
     *
     * @throws ApiFailure for a broken percent sign sequence
     */
    public static QueryParameters parse(@Nullable String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!name.isEmpty()) {
                values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
            }
        }
        return new QueryParameters(values);
    }

    /** The names of the parameters, in the order given. */
    Set<String> names() {
        return values.keySet();
    }

    /** The first value of a parameter. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of a repeated parameter; empty when it was not given. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * A parameter that is {@code true} or {@code false}, and false when it was not given.
     *
     * @throws ApiFailure for any other value
     */
    public boolean isTrue(String name) {
        String value = first(name).orElse("false");
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default -> throw ApiFailure.badValue(name, "TYPE_BOOL", value);
        };
    }

    /**
     * A whole number of 32 bits without a sign.
     *
     * @throws ApiFailure when it is none
     */
    public Optional<Long> number(String name) {
        return first(name).map(value -> number(name, value));
    }

    /** The first value of each parameter. */
    Map<String, String> firstValues() {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .get(0)));
    }

    /** These parameters beside those of another query, whose values give way. */
    QueryParameters over(QueryParameters inherited) {
        Map<String, List<String>> merged = new LinkedHashMap<>(inherited.values);
        merged.putAll(values);
        return new QueryParameters(merged);
    }

    private static long number(String name, String value) {
        try {
            long number = Long.parseLong(value);
            if (number >= 0 && number <= MOST_OF_32_BITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw ApiFailure.badValue(name, "TYPE_UINT32", value);
        }
        throw ApiFailure.badValue(name, "TYPE_UINT32", value);
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiFailure.invalidArgument("Invalid percent encoding in the query");
        }
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
