package io.github.camelgmail.test.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code AROUND n}: two words or phrases near each other in one text.
 *
 * @param distance how many words may stand between them at most
 * @param ordered whether the left one has to come first, as it has to within quotation marks
 */
record AroundTerm(Words left, int distance, Words right, boolean ordered) implements Term {

    private static final Pattern QUOTED = Pattern.compile("(?s)(.+?) AROUND (\\d{1,6}) (.+)");
    private static final Pattern DISTANCE = Pattern.compile("\\d{1,6}");

    static boolean isDistance(String text) {
        return DISTANCE.matcher(text).matches();
    }

    /** Reads the text between quotation marks. */
    static Optional<Expression> read(String quoted) {
        Matcher matcher = QUOTED.matcher(quoted);
        return matcher.matches()
                ? Optional.of(new AroundTerm(
                        Words.of(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Words.of(matcher.group(3)),
                        true))
                : Optional.empty();
    }

    @Override
    public boolean matches(Candidate message) {
        return WordTerm.anyText(message, needed(), this::isIn);
    }

    @Override
    public Cost cost() {
        return Cost.BODY;
    }

    private Set<String> needed() {
        Set<String> needed = new HashSet<>(left.distinct());
        needed.addAll(right.distinct());
        return needed;
    }

    private boolean isIn(Words text) {
        List<Integer> lefts = Occurrences.of(left.words(), text.words());
        List<Integer> rights = Occurrences.of(right.words(), text.words());
        return follows(lefts, left.words().size(), rights)
                || (!ordered && follows(rights, right.words().size(), lefts));
    }

    /** Whether one of the latter begins at most {@link #distance} words behind the end of one of the former. */
    private boolean follows(List<Integer> formers, int length, List<Integer> latters) {
        int i = 0;
        for (int latter : latters) {
            while (i < formers.size() && formers.get(i) + length + distance < latter) {
                i++;
            }
            if (i < formers.size() && formers.get(i) + length <= latter) {
                return true;
            }
        }
        return false;
    }
}
