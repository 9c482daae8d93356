package io.github.camelgmail.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arguments of a command line, in pairs of a name with two hyphens and a value.
 *
 * @param values by name, without the hyphens
 */
record Arguments(Map<String, String> values) {

    private static final String HYPHENS = "--";
    private static final String PAGE = "../docs/benchmarks";

    /**
     * Reads pairs.
     *
     * @param known the names that there are; {@code into} is always known
     * @throws IllegalArgumentException for a name that is not known, or one without a value
     */
    static Arguments of(String[] arguments, String... known) {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < arguments.length; at += 2) {
            String name = arguments[at].substring(Math.min(arguments[at].length(), HYPHENS.length()));
            boolean isKnown = name.equals("into") || List.of(known).contains(name);
            if (!arguments[at].startsWith(HYPHENS) || !isKnown || at + 1 == arguments.length) {
                throw new IllegalArgumentException("give pairs of --into or one of " + Arrays.toString(known)
                        + " and a value, not " + arguments[at]);
            }
            values.put(name, arguments[at + 1]);
        }
        return new Arguments(Map.copyOf(values));
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, String.valueOf(otherwise)));
    }

    /** Numbers between commas. */
    List<Integer> numbers(String name, String otherwise) {
        return Arrays.stream(values.getOrDefault(name, otherwise).split(",", -1))
                .map(Integer::valueOf)
                .toList();
    }

    /** The directory of the page that results go into: that of the project, unless {@code --into} says otherwise. */
    Path page() {
        return Path.of(values.getOrDefault("into", PAGE));
    }
}
