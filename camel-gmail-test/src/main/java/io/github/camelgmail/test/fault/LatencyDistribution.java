package io.github.camelgmail.test.fault;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long answers are held back, drawn anew for each call. No draw is longer than {@link #LONGEST}. Immutable. */
public sealed interface LatencyDistribution {

    /** The longest time that an answer is held back. */
    Duration LONGEST = Duration.ofMinutes(10);

    /** Draws the time of one answer. */
    Duration draw(SplittableRandom random);

    /** The same time for each answer. */
    static Fixed fixed(Duration time) {
        return new Fixed(time);
    }

    /** Any time between two bounds, all equally likely. */
    static Uniform uniform(Duration shortest, Duration longest) {
        return new Uniform(shortest, longest);
    }

    /** Mostly short times, seldom long ones, with the given mean. */
    static Exponential exponential(Duration mean) {
        return new Exponential(mean);
    }

    /**
     * Times as networks show them: around a median, with a long tail.
     *
     * @param sigma the standard deviation of the logarithm, more than 0 to 5; 0.5 is a usual network, 1.5 a bad one
     */
    static Lognormal lognormal(Duration median, double sigma) {
        return new Lognormal(median, sigma);
    }

    private static void require(Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a latency is 0 to " + LONGEST.toMinutes() + " minutes, not " + time);
        }
    }

    private static Duration scaled(Duration time, double factor) {
        double nanos = Math.min((double) LONGEST.toNanos(), time.toNanos() * factor);
        return Duration.ofNanos((long) nanos);
    }

    /** See {@link LatencyDistribution#fixed}. */
    record Fixed(Duration time) implements LatencyDistribution {

        public Fixed {
            require(time);
        }

        @Override
        public Duration draw(SplittableRandom random) {
            return time;
        }
    }

    /** See {@link LatencyDistribution#uniform}. */
    record Uniform(Duration shortest, Duration longest) implements LatencyDistribution {

        public Uniform {
            require(shortest);
            require(longest);
            if (shortest.compareTo(longest) > 0) {
                throw new IllegalArgumentException(
                        "the shortest latency must not be over the longest: " + shortest + ", " + longest);
            }
        }

        @Override
        public Duration draw(SplittableRandom random) {
            return shortest.plus(scaled(longest.minus(shortest), random.nextDouble()));
        }
    }

    /** See {@link LatencyDistribution#exponential}. */
    record Exponential(Duration mean) implements LatencyDistribution {

        public Exponential {
            require(mean);
        }

        @Override
        public Duration draw(SplittableRandom random) {
            return scaled(mean, -Math.log(1 - random.nextDouble()));
        }
    }

    /** See {@link LatencyDistribution#lognormal}. */
    record Lognormal(Duration median, double sigma) implements LatencyDistribution {

        public Lognormal {
            require(median);
            if (!(sigma > 0 && sigma <= 5)) {
                throw new IllegalArgumentException("sigma must be more than 0 to 5, not " + sigma);
            }
        }

        @Override
        public Duration draw(SplittableRandom random) {
            return scaled(median, Math.exp(sigma * gaussian(random)));
        }

        /** A draw from the standard normal distribution, by the method of Box and Muller. */
        private static double gaussian(SplittableRandom random) {
            double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
            return radius * Math.cos(2 * Math.PI * random.nextDouble());
        }
    }
}
