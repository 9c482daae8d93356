package io.github.camelgmail.component.sync;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way whenever the seed is the same. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Returns dice of their own, so that one use does not disturb the other. */
    Dice others() {
        return new Dice(random.split());
    }

    boolean perMille(int chance) {
        return chance > 0 && random.nextInt(1000) < chance;
    }

    boolean percent(int chance) {
        return perMille(10 * chance);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
