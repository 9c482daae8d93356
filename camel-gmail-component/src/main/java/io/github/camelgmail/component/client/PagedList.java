package io.github.camelgmail.component.client;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that Gmail gives page by page. Safe for use by many threads, its iterators each by one at a time.
 *
 * @param source reads a page
 * @param items the items of a page, or null where it has none
 * @param nextPageToken names the page after a page, or null after the last
 */
public record PagedList<P, T>(
        Source<P> source, Function<P, @Nullable List<T>> items, Function<P, @Nullable String> nextPageToken) {

    /** Reads one page of a list. */
    @FunctionalInterface
    public interface Source<P> {

        /**
         * Reads a page.
         *
         * @param pageToken names the page, or null for the first
         * @throws GmailException if Gmail refuses or cannot be reached
         */
        P read(@Nullable String pageToken);
    }

    /**
     * Reads one page as Gmail answers it.
     *
     * @param pageToken names the page, or null for the first
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public P page(@Nullable String pageToken) {
        return source.read(pageToken);
    }

    /**
     * Reads a page, and returns its items and all that follow. Each further page is read when the items before it are used
     * up, and one page is in memory at a time. A page without items does not end the list: only one that names no other does.
     * The iterator throws {@link GmailException} where a page cannot be read, and reads it again when it is asked again.
     *
     * @param pageToken names the page to begin with, or null for the first
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Iterator<T> from(@Nullable String pageToken) {
        return new PagedIterator<>(this, source.read(pageToken));
    }
}
