package io.github.camelgmail.test.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text as Gmail's index sees it: a sequence of words without marks and spaces. Letters of scripts that part no words,
 * such as Chinese, Japanese and Thai, are a word each, and so are emoji. Immutable.
 *
 * @param words the words in their order, without regard to case, accents and width of letters
 * @param exact the same words with their accents
 * @param distinct the words, for looking up one
 */
record Words(List<String> words, List<String> exact, Set<String> distinct) {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    /** Cuts a text into words. */
    static Words of(String text) {
        if (isAscii(text)) {
            List<String> words = cut(text.toLowerCase(Locale.ROOT));
            return new Words(words, words, new HashSet<>(words));
        }
        List<String> exact = cut(Normalizer.normalize(text, Normalizer.Form.NFKC));
        exact.replaceAll(word -> word.toLowerCase(Locale.ROOT));
        List<String> words = exact.stream().map(Words::folded).toList();
        return new Words(words, exact, new HashSet<>(words));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether the words of a phrase stand here one after the other; an empty phrase stands nowhere. */
    boolean contains(Words phrase) {
        return phrase.words.size() == 1
                ? distinct.contains(phrase.words.get(0))
                : distinct.containsAll(phrase.distinct)
                        && !Occurrences.of(phrase.words, words).isEmpty();
    }

    /** Whether the words of a phrase stand here one after the other, accents and all. */
    boolean containsExactly(Words phrase) {
        return contains(phrase) && !Occurrences.of(phrase.exact, exact).isEmpty();
    }

    private static List<String> cut(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int codePoint = text.codePointAt(i);
            next = i + Character.charCount(codePoint);
            boolean alone = isWordOfItsOwn(codePoint);
            boolean inWord = !alone && isInWord(codePoint);
            if (start >= 0 && !inWord) {
                words.add(text.substring(start, i));
                start = -1;
            } else if (start < 0 && inWord) {
                start = i;
            }
            if (alone) {
                words.add(text.substring(i, next));
            }
        }
        if (start >= 0) {
            words.add(text.substring(start));
        }
        return words;
    }

    private static boolean isWordOfItsOwn(int codePoint) {
        return Character.getType(codePoint) == Character.OTHER_SYMBOL
                || (isInWord(codePoint) && WITHOUT_SPACES.contains(Character.UnicodeScript.of(codePoint)));
    }

    private static boolean isInWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || codePoint == '_'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** One letter for its upper and lower case, its accents, its width and its ligatures. */
    private static String folded(String word) {
        String bare = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
