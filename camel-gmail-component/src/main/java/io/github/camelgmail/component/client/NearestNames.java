package io.github.camelgmail.component.client;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses which of the names that exist somebody meant who wrote one that does not. */
final class NearestNames {

    private static final int MOST_GUESSES = 3;

    /** One slip in so many characters still looks like the same word; two are always allowed. */
    private static final int CHARACTERS_A_SLIP = 4;

    private static final int ALLOWED_SLIPS = 2;

    private NearestNames() {}

    /** Returns at most three names: those with the fewest slips, and those that have the whole of it as one of their levels. */
    static List<String> to(String wanted, Collection<String> names) {
        String key = key(wanted);
        int most = Math.max(ALLOWED_SLIPS, key.length() / CHARACTERS_A_SLIP);
        return names.stream()
                .map(name -> new Guess(name, slips(key, key(name), most)))
                .filter(guess -> guess.slips() <= most)
                .sorted(Comparator.comparingInt(Guess::slips).thenComparing(Guess::name))
                .limit(MOST_GUESSES)
                .map(Guess::name)
                .toList();
    }

    private record Guess(String name, int slips) {}

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static int slips(String wanted, String name, int most) {
        if (name.endsWith("/" + wanted) || name.startsWith(wanted + "/")) {
            return 1;
        }
        return Math.abs(wanted.length() - name.length()) > most ? most + 1 : distance(wanted, name);
    }

    /** The Levenshtein distance: characters to put in, take out or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
