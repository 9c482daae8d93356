package io.github.camelgmail.test.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which words the body of a message cannot have, so that most searches need not parse it: a Bloom filter of at most 512 bytes, made when a
 * search has read the body for the first time. It errs on one side only: a word that is there is never denied. Thread-safe.
 */
public final class BodyWords {

    private static final int MOST_BITS = 4096;
    private static final int BITS_FOR_EACH_WORD = 10;
    private static final int HASHES = 3;

    private volatile long @Nullable [] bits;

    /** Remembers the words of everything that a search looks for in the body. */
    void learn(List<Words> contents) {
        if (bits == null) {
            Set<String> words =
                    contents.stream().flatMap(text -> text.distinct().stream()).collect(Collectors.toSet());
            bits = filterOf(words);
        }
    }

    /** Whether all these words may be there, in the form of {@link Words#words}; true as long as nothing is known. */
    boolean mayContain(Collection<String> words) {
        long[] known = bits;
        return known == null || words.stream().allMatch(word -> isIn(known, word));
    }

    private static long[] filterOf(Set<String> words) {
        int wanted = Math.min(MOST_BITS, Math.max(Long.SIZE, words.size() * BITS_FOR_EACH_WORD));
        long[] filter = new long[Integer.highestOneBit(2 * wanted - 1) / Long.SIZE];
        for (String word : words) {
            for (int i = 0; i < HASHES; i++) {
                int bit = bit(word, i, filter.length);
                filter[bit / Long.SIZE] |= 1L << bit;
            }
        }
        return filter;
    }

    private static boolean isIn(long[] filter, String word) {
        for (int i = 0; i < HASHES; i++) {
            int bit = bit(word, i, filter.length);
            if ((filter[bit / Long.SIZE] & (1L << bit)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The bit of a word by its nth hash; the number of bits is a power of two. */
    private static int bit(String word, int hash, int longs) {
        long mixed = word.hashCode() * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        int step = (int) (mixed >>> 32) | 1;
        return ((int) mixed + hash * step) & (longs * Long.SIZE - 1);
    }
}
