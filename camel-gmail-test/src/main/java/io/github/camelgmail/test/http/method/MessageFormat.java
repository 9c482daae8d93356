package io.github.camelgmail.test.http.method;

import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.http.QueryParameters;
import java.util.Locale;

/** How much of a message an answer shows. */
enum MessageFormat {
    MINIMAL,
    FULL,
    RAW,
    METADATA;

    /**
     * The format that a query asks for, {@link #FULL} when it does not say.
     *
     * @throws ApiFailure when there is no such format
     */
    static MessageFormat of(QueryParameters query) {
        String format = query.first("format").orElse("full");
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "minimal" -> MINIMAL;
            case "full" -> FULL;
            case "raw" -> RAW;
            case "metadata" -> METADATA;
            default -> throw ApiFailure.badValue("format", "TYPE_ENUM", format);
        };
    }
}
