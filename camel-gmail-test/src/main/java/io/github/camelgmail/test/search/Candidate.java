package io.github.camelgmail.test.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A message while one query looks at it: every text is read and cut into words at most once. Not thread-safe. */
final class Candidate {

    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[\\s<>,;:\"()]+");

    private final SearchableMessage message;
    private final Instant now;
    private final Map<String, List<Words>> headers = new HashMap<>();
    private final Map<String, Set<String>> addresses = new HashMap<>();
    private @Nullable List<Words> contents;
    private @Nullable Set<String> labels;

    Candidate(SearchableMessage message, Instant now) {
        this.message = message;
        this.now = now;
    }

    SearchableMessage message() {
        return message;
    }

    /** The instant from which ages count. */
    Instant now() {
        return now;
    }

    Collection<String> labelIds() {
        return message.labelIds();
    }

    /** Ids and names of the labels in the form of {@link LabelTerm#normalise}. */
    Set<String> labels() {
        if (labels == null) {
            labels = Stream.concat(message.labelIds().stream(), message.labelNames().stream())
                    .map(LabelTerm::normalise)
                    .collect(Collectors.toSet());
        }
        return labels;
    }

    /** The words of each header field of a name. */
    List<Words> header(String name) {
        return headers.computeIfAbsent(
                name, key -> message.headers(key).stream().map(Words::of).toList());
    }

    /** Everything in the header fields of a name that may be a whole address, in lower case. */
    Set<String> addresses(String name) {
        return addresses.computeIfAbsent(
                name,
                key -> message.headers(key).stream().flatMap(Candidate::split).collect(Collectors.toSet()));
    }

    /** The words of each file name, and those of the text. */
    List<Words> contents() {
        if (contents == null) {
            contents = Stream.concat(message.filenames().stream(), Stream.of(message.text()))
                    .map(Words::of)
                    .toList();
            BodyWords bodyWords = message.bodyWords();
            if (bodyWords != null) {
                bodyWords.learn(contents);
            }
        }
        return contents;
    }

    /** Whether {@link #contents} are worth reading for something that has all these words. */
    boolean mayContain(Collection<String> words) {
        BodyWords bodyWords = message.bodyWords();
        return bodyWords == null || bodyWords.mayContain(words);
    }

    private static Stream<String> split(String headerValue) {
        return Arrays.stream(BETWEEN_ADDRESSES.split(headerValue.toLowerCase(Locale.ROOT)));
    }
}
