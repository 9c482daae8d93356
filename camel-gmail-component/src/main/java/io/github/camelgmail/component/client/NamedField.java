package io.github.camelgmail.component.client;

import com.google.api.client.googleapis.json.GoogleJsonError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what Gmail names as wrong in an error: in the field made for it where Gmail fills that, else in its words. */
final class NamedField {

    private static final int MAX_LENGTH = 100;

    /** Each with the name as its only group, the more telling ones first. */
    private static final List<Pattern> TEXTS = Stream.of(
                    "^Missing/invalid parameter: (\\S+)",
                    "^Invalid value at '([^']+)'",
                    "^Invalid (\\S+) header\\b",
                    "^Invalid (topicName)\\b",
                    "^Invalid ([\\w ]+?)(?: value)?(?::|\\.?$)",
                    "^(\\w+) not found\\b",
                    "^(.+?) required$")
            .map(Pattern::compile)
            .toList();

    private static final Pattern UNKNOWN_NAME = Pattern.compile("Unknown name \"([^\"]+)\"");

    private NamedField() {}

    static @Nullable String in(GoogleJsonError error) {
        return unknownName(error.getMessage())
                .or(() -> location(error))
                .or(() -> violation(error))
                .or(() -> inText(error.getMessage()))
                .map(OneLine::of)
                .filter(name -> name.length() <= MAX_LENGTH)
                .orElse(null);
    }

    /** Gmail's violation names the resource then, and only its words the field. */
    private static Optional<String> unknownName(@Nullable String text) {
        Matcher matcher = UNKNOWN_NAME.matcher(text == null ? "" : OneLine.of(text));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> location(GoogleJsonError error) {
        return Stream.ofNullable(error.getErrors())
                .flatMap(List::stream)
                .map(GoogleJsonError.ErrorInfo::getLocation)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Reads {@code google.rpc.BadRequest}, which the client has no class for. */
    private static Optional<String> violation(GoogleJsonError error) {
        return Stream.ofNullable(error.getDetails())
                .flatMap(List::stream)
                .map(detail -> detail.get("fieldViolations"))
                .filter(List.class::isInstance)
                .flatMap(violations -> ((List<?>) violations).stream())
                .filter(Map.class::isInstance)
                .map(violation -> ((Map<?, ?>) violation).get("field"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    private static Optional<String> inText(@Nullable String text) {
        String line = text == null ? "" : OneLine.of(text);
        return TEXTS.stream()
                .map(pattern -> pattern.matcher(line))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
