package io.github.camelgmail.component.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks through the pages of a list, and reads each when it gets there. For one thread at a time. */
final class PagedIterator<P, T> implements Iterator<T> {

    private final PagedList<P, T> list;
    private Iterator<T> items;
    private @Nullable String nextPageToken;

    PagedIterator(PagedList<P, T> list, P first) {
        this.list = list;
        this.items = itemsOf(first);
        this.nextPageToken = list.nextPageToken().apply(first);
    }

    @Override
    public boolean hasNext() {
        String token = nextPageToken;
        while (!items.hasNext() && token != null) {
            P page = list.page(token);
            items = itemsOf(page);
            token = list.nextPageToken().apply(page);
            nextPageToken = token;
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The list has no further items");
        }
        return items.next();
    }

    private Iterator<T> itemsOf(P page) {
        List<T> read = list.items().apply(page);
        return read == null ? Collections.emptyIterator() : read.iterator();
    }

    /** Says nothing of the items, which a stranger may have written. */
    @Override
    public String toString() {
        return "PagedIterator";
    }
}
