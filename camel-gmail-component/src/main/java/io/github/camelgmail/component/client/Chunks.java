package io.github.camelgmail.component.client;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts what an iterator gives into lists, each made when it is asked for. What comes twice within a list counts once. For one
 * thread at a time.
 *
 * @param items gives them
 * @param size  the most items of a list, at least 1
 */
public record Chunks<T>(Iterator<T> items, int size) implements Iterator<List<T>> {

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public List<T> next() {
        Set<T> chunk = new LinkedHashSet<>();
        do {
            chunk.add(items.next());
        } while (chunk.size() < size && items.hasNext());
        return List.copyOf(chunk);
    }
}
