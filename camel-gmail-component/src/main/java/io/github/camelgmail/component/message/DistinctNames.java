package io.github.camelgmail.component.message;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** File names of one message, no two alike, not even where the file system ignores letter case. Not thread safe. */
final class DistinctNames {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastNumbers = new HashMap<>();

    /** Gives the name itself when it is free, else the name with the next free number before its extension. */
    String claim(String name) {
        String candidate = name;
        while (!taken.add(candidate.toLowerCase(Locale.ROOT))) {
            candidate =
                    FileNames.numbered(name, lastNumbers.merge(name.toLowerCase(Locale.ROOT), 2, (n, two) -> n + 1));
        }
        return candidate;
    }
}
