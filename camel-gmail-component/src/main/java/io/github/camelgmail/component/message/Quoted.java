package io.github.camelgmail.component.message;

/** Foreign text made fit to stand in an exception's message: short, one line, no control characters. */
final class Quoted {

    private static final int LIMIT = 80;

    private Quoted() {}

    static String brief(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "\uFFFD");
        int end = Math.min(line.length(), LIMIT);
        return end == line.length() ? line : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, end)));
    }
}
