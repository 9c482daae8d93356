package io.github.camelgmail.component.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Takes its time with each delivery, and fails or refuses as the weather is. */
final class MoodyReceiver implements SimulatedReceiver {

    private final Agenda agenda;
    private final Weather weather;
    private final KnownEvents known;
    private final int slowest;
    private final Map<String, Boolean> poisonous = new HashMap<>();
    private Consumer<Delivery<String>> completed = delivery -> {};
    private int generation;

    MoodyReceiver(Agenda agenda, Weather weather, KnownEvents known, int slowest) {
        this.agenda = agenda;
        this.weather = weather;
        this.known = known;
        this.slowest = slowest;
    }

    void tells(Consumer<Delivery<String>> whoWantsToKnow) {
        completed = whoWantsToKnow;
    }

    /** Dies with the process, so that what it has not done is never done. */
    void crash() {
        generation++;
    }

    /** Is mended, so that no message is poison any more. */
    void isMended() {
        poisonous.replaceAll((key, poison) -> false);
    }

    @Override
    public void receive(Delivery<String> delivery, Consumer<Ending> ending) {
        int mine = generation;
        agenda.in(weather.between(1, slowest), () -> {
            if (mine == generation) {
                Ending end = process(delivery);
                agenda.in(weather.between(1, 50), () -> ending.accept(end));
            }
        });
    }

    private Ending process(Delivery<String> delivery) {
        String key = delivery.event().key();
        if (weather.strikes(Fault.DELIVERY_REFUSED)) {
            return new Ending.Refused();
        }
        if (known.contains(key)) {
            return new Ending.Known();
        }
        if (poisonous.computeIfAbsent(key, any -> weather.strikes(Fault.POISON))
                || weather.strikes(Fault.DELIVERY_FAILS)) {
            return new Ending.Failed(new IllegalStateException("The route fails on " + key));
        }
        known.add(delivery.event());
        completed.accept(delivery);
        return new Ending.Completed();
    }
}
