package io.github.camelgmail.component;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Where in its life the process of a feed is killed.
 *
 * @param after something that the process does
 * @param times how often it does it first
 * @param delay how long it goes on afterwards
 */
record KillPoint(Sight after, int times, Duration delay) {

    /** What can be seen of a feed from outside. */
    enum Sight {
        /** It asks Gmail for its profile, its history or a list. */
        LISTING,
        /** It asks Gmail for a message. */
        HYDRATION,
        /** An exchange begins. */
        BEGUN,
        /** An exchange has written its line, and the checkpoint is due. */
        SUNK,
        /** It asks Gmail to change labels. */
        RELABEL,
        /** Everything is delivered. */
        IDLE
    }

    private static final double SHORTEST_MICROS = 10;
    private static final double LONGEST_MICROS = 200_000;

    static KillPoint draw(SplittableRandom random, boolean relabels) {
        Sight after = sight(random.nextInt(100), relabels);
        int most =
                switch (after) {
                    case LISTING -> 3;
                    case HYDRATION -> 120;
                    case RELABEL -> 2;
                    default -> 40;
                };
        return new KillPoint(after, 1 + random.nextInt(most), delay(random));
    }

    private static Sight sight(int percent, boolean relabels) {
        if (relabels && percent < 25) {
            return Sight.RELABEL;
        }
        if (percent < 35) {
            return percent % 3 == 0 ? Sight.LISTING : Sight.HYDRATION;
        }
        return percent < 65 ? Sight.BEGUN : Sight.SUNK;
    }

    /** As many short ones as long ones, so that they end in what is quick as well as in what is slow. */
    static Duration delay(SplittableRandom random) {
        double micros = SHORTEST_MICROS * Math.pow(LONGEST_MICROS / SHORTEST_MICROS, random.nextDouble());
        return Duration.ofNanos(Math.round(micros * 1_000));
    }
}
