package io.github.camelgmail.test;

/** Tells, beside the exception of a failed test, by which seed its faults can be had again. It is never thrown. */
final class SeedNote extends Exception {

    private static final long serialVersionUID = 1L;

    SeedNote(long seed) {
        super(
                "the seed of the embedded Gmail was " + seed + "; set seed(" + seed
                        + "L) to meet the same faults again",
                null,
                true,
                false);
    }
}
