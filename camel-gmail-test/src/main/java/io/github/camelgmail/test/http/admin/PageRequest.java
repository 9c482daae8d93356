package io.github.camelgmail.test.http.admin;

import io.github.camelgmail.test.http.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which page of a list is asked for.
 *
 * @param size how many items at most, 1 to 1,000; 100 by default
 * @param after the number of the last item of the page before, 0 for the first page
 */
record PageRequest(int size, long after) {

    private static final int GREATEST = 1_000;
    private static final long USUAL = 100;

    /**
     * Hands on the items of this page.
     *
     * @return the token of the next page; empty after the last
     */
    <T> Optional<String> cut(List<T> items, Consumer<T> onPage) {
        int from = (int) Math.min(after, items.size());
        int to = Math.min(from + size, items.size());
        items.subList(from, to).forEach(onPage);
        return to < items.size() ? Optional.of(String.valueOf(to)) : Optional.empty();
    }

    static PageRequest of(QueryParameters query) {
        long size = query.number("pageSize").orElse(USUAL);
        if (size < 1 || size > GREATEST) {
            throw new IllegalArgumentException("pageSize must be 1 to " + GREATEST + ", not " + size);
        }
        return new PageRequest((int) size, query.number("pageToken").orElse(0L));
    }
}
