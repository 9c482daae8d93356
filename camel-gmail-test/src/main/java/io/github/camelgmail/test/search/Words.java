package io.github.camelgmail.test.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Text as Gmail's index sees it: a sequence of lower-case words, without marks and spaces. Immutable.
 *
 * @param words the words in their order
 * @param distinct the same words, for looking up one
 */
public record Words(List<String> words, Set<String> distinct) {

    private static final List<String> SEARCHED_HEADERS = List.of("Subject", "From", "To", "Cc", "Bcc");

    /** Cuts a text into words. */
    static Words of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && isWordChar(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return new Words(words, new HashSet<>(words));
    }

    /** All that a search for words looks at: subject, addresses, file names and text, each apart. */
    public static List<Words> of(SearchableMessage message) {
        Stream<String> headers = SEARCHED_HEADERS.stream().flatMap(name -> message.headers(name).stream());
        Stream<String> contents = Stream.concat(message.filenames().stream(), Stream.of(message.text()));
        return Stream.concat(headers, contents).map(Words::of).toList();
    }

    /** Whether these words stand in the text one after the other; an empty sequence stands nowhere. */
    boolean contains(Words phrase) {
        return switch (phrase.words.size()) {
            case 0 -> false;
            case 1 -> distinct.contains(phrase.words.get(0));
            default -> Collections.indexOfSubList(words, phrase.words) >= 0;
        };
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || c == '_'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
