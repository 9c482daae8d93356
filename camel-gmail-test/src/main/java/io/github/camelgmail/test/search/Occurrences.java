package io.github.camelgmail.test.search;

import java.util.ArrayList;
import java.util.List;

/** Where a phrase stands in a text, by the algorithm of Knuth, Morris and Pratt: in linear time, whatever both hold. */
final class Occurrences {

    private final List<String> phrase;
    private final int[] fallbacks;

    private Occurrences(List<String> phrase) {
        this.phrase = phrase;
        this.fallbacks = new int[phrase.size()];
        for (int i = 1; i < fallbacks.length; i++) {
            fallbacks[i] = advance(fallbacks[i - 1], phrase.get(i));
        }
    }

    /** The indexes of the text at which the phrase begins, ascending; none for an empty phrase. */
    static List<Integer> of(List<String> phrase, List<String> text) {
        return phrase.isEmpty() || phrase.size() > text.size() ? List.of() : new Occurrences(phrase).in(text);
    }

    private List<Integer> in(List<String> text) {
        List<Integer> starts = new ArrayList<>();
        int matched = 0;
        for (int i = 0; i < text.size(); i++) {
            matched = advance(matched, text.get(i));
            if (matched == phrase.size()) {
                starts.add(i - matched + 1);
                matched = fallbacks[matched - 1];
            }
        }
        return starts;
    }

    private int advance(int matched, String word) {
        int length = matched;
        while (length > 0 && !phrase.get(length).equals(word)) {
            length = fallbacks[length - 1];
        }
        return phrase.get(length).equals(word) ? length + 1 : 0;
    }
}
