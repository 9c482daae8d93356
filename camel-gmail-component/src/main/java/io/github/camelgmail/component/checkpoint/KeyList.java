package io.github.camelgmail.component.checkpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Keys of rows as the parameters of one statement. Their number is a power of two, so that a database meets few different
 * statements; the last key fills them up. H2 finds rows by such a list in an index, and by an array it does not.
 *
 * @param keys at least one, at most {@value #LONGEST}
 */
record KeyList(List<String> keys) {

    /** Bounds how long a statement keeps the rows that it has changed from others. */
    static final int LONGEST = 512;

    /** Splits keys into lists. */
    static List<KeyList> of(Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        List<KeyList> lists = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LONGEST) {
            lists.add(new KeyList(all.subList(from, Math.min(all.size(), from + LONGEST))));
        }
        return lists;
    }

    /** Returns one mark for each value. */
    String marks() {
        return String.join(", ", Collections.nCopies(length(), "?"));
    }

    /** Returns the keys, the last one again and again. */
    List<String> values() {
        List<String> values = new ArrayList<>(keys);
        values.addAll(Collections.nCopies(length() - keys.size(), keys.get(keys.size() - 1)));
        return values;
    }

    private int length() {
        int highest = Integer.highestOneBit(keys.size());
        return highest == keys.size() ? highest : 2 * highest;
    }
}
