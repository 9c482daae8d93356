package io.github.camelgmail.component.client;

import java.util.regex.Pattern;

/** Makes foreign text fit for an exception message: one line, bounded, no bearer token. */
final class OneLine {

    private static final int LIMIT = 300;
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern BEARER = Pattern.compile("(?i)\\bBearer [^\\s\",]+");

    private OneLine() {}

    static String of(String text) {
        String start = text.length() > 4 * LIMIT ? text.substring(0, 4 * LIMIT) : text;
        String line = BREAKS.matcher(start).replaceAll(" ").strip();
        String safe = BEARER.matcher(line).replaceAll("Bearer ***");
        return safe.length() > LIMIT ? safe.substring(0, LIMIT) + "…" : safe;
    }
}
