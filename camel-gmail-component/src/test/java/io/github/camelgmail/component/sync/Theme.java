package io.github.camelgmail.component.sync;

import java.util.EnumMap;
import java.util.Map;

/** What a simulated history is mainly about. */
enum Theme {
    /** Nothing goes wrong, though pages may be empty and changes show late. */
    CALM(faults().with(Fault.EMPTY_PAGE, 300).with(Fault.CURRENT_BEHIND, 200).lagging(300)),
    /** The process dies again and again. */
    CRASHES(faults().with(Fault.CRASH, 20)
            .with(Fault.EMPTY_PAGE, 200)
            .with(Fault.STORE_FAILS, 100)
            .lagging(200)),
    /** The history is gone when it is asked for. */
    RESYNC(faults().with(Fault.EXPIRY, 100)
            .with(Fault.SUSPENSION, 50)
            .with(Fault.CRASH, 6)
            .with(Fault.READ_FAILS, 50)
            .with(Fault.CURRENT_BEHIND, 200)
            .lagging(300)),
    /** Exchanges fail. */
    FAILURES(faults().with(Fault.DELIVERY_FAILS, 400)
            .with(Fault.POISON, 150)
            .with(Fault.DELIVERY_REFUSED, 30)
            .with(Fault.CRASH, 4)
            .with(Fault.SUSPENSION, 50)),
    /** Gmail and the store fail, and wake-ups are lost. */
    OUTAGES(faults().with(Fault.READ_FAILS, 300)
            .with(Fault.STORE_FAILS, 300)
            .with(Fault.RELABEL_FAILS, 300)
            .with(Fault.WAKE_LOST, 300)),
    /** Everything at once. */
    EVERYTHING(faults().withAll(100)
            .with(Fault.CRASH, 8)
            .with(Fault.DELIVERY_REFUSED, 20)
            .with(Fault.EXPIRY, 40));

    @SuppressWarnings("ImmutableEnumChecker") // It is complete when a theme takes it.
    private final Faults faults;

    Theme(Faults faults) {
        this.faults = faults;
    }

    static Theme of(long seed) {
        return values()[Math.floorMod(seed, values().length)];
    }

    /** Returns how often a fault strikes at most, in a thousand chances. */
    int most(Fault fault) {
        return faults.perMille.getOrDefault(fault, 0);
    }

    private static Faults faults() {
        return new Faults();
    }

    private static final class Faults {

        private final Map<Fault, Integer> perMille = new EnumMap<>(Fault.class);

        Faults with(Fault fault, int most) {
            perMille.put(fault, most);
            return this;
        }

        Faults lagging(int most) {
            return with(Fault.HISTORY_LAGS, most).with(Fault.LISTING_LAGS, most).with(Fault.MESSAGE_LAGS, most);
        }

        Faults withAll(int most) {
            for (Fault fault : Fault.values()) {
                perMille.put(fault, most);
            }
            return this;
        }
    }
}
