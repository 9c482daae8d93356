package io.github.camelgmail.component.sync;

import java.util.Map;

/** How badly things go: which faults strike, and how long everything takes. */
interface Weather {

    /** Nothing goes wrong, and everything takes a millisecond. */
    Weather FAIR = new Weather() {

        @Override
        public boolean strikes(Fault fault) {
            return false;
        }

        @Override
        public int between(int least, int most) {
            return least;
        }
    };

    boolean strikes(Fault fault);

    /** Returns a number within bounds, such as the milliseconds that something takes. */
    int between(int least, int most);

    /** Faults strike by chance, until the weather clears up. */
    final class Random implements Weather {

        private final Dice dice;
        private Map<Fault, Integer> perMille;

        Random(Dice dice, Map<Fault, Integer> perMille) {
            this.dice = dice;
            this.perMille = perMille;
        }

        void clearsUp() {
            perMille = Map.of();
        }

        @Override
        public boolean strikes(Fault fault) {
            return dice.perMille(perMille.getOrDefault(fault, 0));
        }

        @Override
        public int between(int least, int most) {
            return dice.between(least, most);
        }
    }
}
