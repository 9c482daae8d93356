package io.github.camelgmail.test.fault;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * An answer that breaks off within its body, after the call was carried out. In a batch everything after the cut is lost, the answers of
 * later parts too. One of the two measures is there.
 *
 * @param bytes how many bytes of the body arrive, as they travel
 * @param share which share of the body arrives, 0 to less than 1
 */
public record TruncatedBody(OptionalLong bytes, OptionalDouble share) implements Failure {

    static TruncatedBody after(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("a body is cut after 0 bytes or more, not " + bytes);
        }
        return new TruncatedBody(OptionalLong.of(bytes), OptionalDouble.empty());
    }

    static TruncatedBody at(double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("a body is cut at a share of 0 to less than 1, not " + share);
        }
        return new TruncatedBody(OptionalLong.empty(), OptionalDouble.of(share));
    }

    /** How many bytes of a body of some length arrive. */
    public long keptOf(long length) {
        long kept = bytes.orElseGet(() -> (long) (length * share.orElseThrow()));
        return Math.min(length, kept);
    }

    /** Always true: there is no answer to cut before the effect. */
    @Override
    public boolean afterEffect() {
        return true;
    }

    @Override
    public TruncatedBody afterTheEffect() {
        return this;
    }
}
