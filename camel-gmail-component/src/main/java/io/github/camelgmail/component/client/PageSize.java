package io.github.camelgmail.component.client;

/** The bounds of Gmail's {@code maxResults}. */
final class PageSize {

    private PageSize() {}

    static void check(int maxResults, int max) {
        if (maxResults < 1 || maxResults > max) {
            throw new IllegalArgumentException("maxResults must be 1 to " + max + ", not " + maxResults);
        }
    }
}
