package io.github.camelgmail.test.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the Gmail method of a verb and a path. */
final class Routes {

    private static final String USERS = "/gmail/v1/users/";

    private static final Map<GmailMethod, List<String>> TEMPLATES = Arrays.stream(GmailMethod.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    method -> List.of(method.path().split("/", -1)),
                    (one, other) -> one,
                    () -> new EnumMap<>(GmailMethod.class)));

    private Routes() {}

    /**
     * Finds the method.
     *
     * @param path the encoded path, {@code /gmail/v1/users/…}
     * @return empty when no method has this verb and path
     * @throws ApiFailure for a broken percent sign sequence
     */
    static Optional<Route> find(String verb, String path) {
        if (!path.startsWith(USERS)) {
            return Optional.empty();
        }
        List<String> segments = decoded(path.substring(USERS.length()));
        List<String> rest = segments.subList(1, segments.size());
        for (Map.Entry<GmailMethod, List<String>> entry : TEMPLATES.entrySet()) {
            GmailMethod method = entry.getKey();
            Map<String, String> variables = method.verb().equals(verb) ? match(entry.getValue(), rest) : null;
            if (variables != null) {
                return Optional.of(new Route(method, segments.get(0), variables));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Map<String, String> match(List<String> template, List<String> segments) {
        if (template.size() != segments.size()) {
            return null;
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < template.size(); i++) {
            if (!matches(template.get(i), segments.get(i), variables)) {
                return null;
            }
        }
        return variables;
    }

    /** A variable may be followed by a custom verb: {@code {keyPairId}:enable}. */
    private static boolean matches(String template, String segment, Map<String, String> variables) {
        int close = template.indexOf('}');
        if (close < 0) {
            return template.equals(segment);
        }
        String verb = template.substring(close + 1);
        if (!segment.endsWith(verb)) {
            return false;
        }
        variables.put(template.substring(1, close), segment.substring(0, segment.length() - verb.length()));
        return true;
    }

    static List<String> decoded(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            segments.add(decodedSegment(segment));
        }
        return segments;
    }

    private static String decodedSegment(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiFailure.invalidArgument("Invalid percent encoding in the path");
        }
    }
}
