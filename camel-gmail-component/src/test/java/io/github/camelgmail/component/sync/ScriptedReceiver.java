package io.github.camelgmail.component.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Does with each event what a test says; without a word it completes in a millisecond. */
final class ScriptedReceiver implements SimulatedReceiver {

    /** The keys of the events that completed, in the order of their completion. */
    final List<String> completed = new ArrayList<>();

    private final Agenda agenda;
    private final KnownEvents known;
    private final Map<String, Integer> failures = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final Map<String, Runnable> running = new HashMap<>();
    private Consumer<Delivery<String>> told = delivery -> {};

    ScriptedReceiver(Agenda agenda, KnownEvents known) {
        this.agenda = agenda;
        this.known = known;
    }

    void tells(Consumer<Delivery<String>> whoWantsToKnow) {
        told = whoWantsToKnow;
    }

    void fails(SimulatedMail mail, int times) {
        failures.put(mail.id(), times);
    }

    /** Begins with a message and does not end. */
    void keeps(SimulatedMail mail) {
        kept.add(mail.id());
    }

    /** Ends what it kept. */
    void ends(SimulatedMail mail) {
        kept.remove(mail.id());
        running.remove(mail.id()).run();
    }

    Set<String> running() {
        return running.keySet();
    }

    /** Dies with the process. */
    void crash() {
        running.clear();
        kept.clear();
    }

    @Override
    public void receive(Delivery<String> delivery, Consumer<Ending> ending) {
        String id = delivery.event().change().message().id();
        Runnable end = () -> agenda.in(1, () -> ending.accept(process(delivery, id)));
        if (kept.contains(id)) {
            running.put(id, end);
        } else {
            end.run();
        }
    }

    private Ending process(Delivery<String> delivery, String id) {
        if (known.contains(delivery.event().key())) {
            return new Ending.Known();
        }
        if (failures.merge(id, -1, Integer::sum) >= 0) {
            return new Ending.Failed(new IllegalStateException("The route fails on " + id));
        }
        completed.add(delivery.event().key());
        known.add(delivery.event());
        told.accept(delivery);
        return new Ending.Completed();
    }
}
