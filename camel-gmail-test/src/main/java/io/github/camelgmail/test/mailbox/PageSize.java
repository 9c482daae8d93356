package io.github.camelgmail.test.mailbox;

import org.jspecify.annotations.Nullable;

/** Gmail's {@code maxResults}: 100 when not given, at most 500. */
final class PageSize {

    private static final int DEFAULT = 100;
    private static final int MAX = 500;

    private PageSize() {}

    static int of(@Nullable Integer maxResults) {
        if (maxResults == null || maxResults == 0) {
            return DEFAULT;
        }
        if (maxResults < 0) {
            throw GmailFailure.invalidArgument("Invalid maxResults");
        }
        return Math.min(maxResults, MAX);
    }
}
