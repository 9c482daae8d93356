package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Knows the truth about a simulated history, and whether the feed keeps its laws. */
final class Oracle {

    private final Fates fates;
    private final CursorLaw cursorLaw;
    private final List<Law> laws;

    Oracle(SimulatedGmail gmail, Agenda agenda, FeedPolicy policy, Clock clock, Trace trace, Law... others) {
        fates = new Fates(gmail, policy, clock);
        cursorLaw = new CursorLaw(fates);
        // The fates come last: the laws judge an output by what was so before it.
        laws = new ArrayList<>(List.of(
                new ProtocolLaw(policy),
                new DeliveryLaw(fates, policy, clock),
                new OrderLaw(gmail, agenda, fates, policy),
                new MergeLaw(),
                cursorLaw,
                new MemoryLaw(policy),
                new AheadLaw(policy),
                fates));
        laws.addAll(List.of(others));
        if (trace.isKept()) {
            laws.add(0, new Storyteller(trace));
        }
        gmail.seenBy((record, own) -> {
            trace.note(() -> (own ? "the feed's change: " : "in the mailbox: ") + Storyteller.inWords(record));
            fates.recorded(record, own);
        });
    }

    void feedBegins(Cursor first) {
        fates.feedBegins(first);
    }

    void engineBegins(Cursor cursor) {
        each(law -> law.begins(cursor));
    }

    void told(Input<String> input) {
        each(input::enter);
    }

    void asked(List<Output<String>> outputs) {
        outputs.forEach(output -> each(output::perform));
        each(Law::answered);
    }

    void completed(Delivery<String> delivery) {
        fates.completed(delivery);
    }

    void kept(Cursor cursor) {
        cursorLaw.isKept(cursor);
    }

    void leftOut(SimulatedMail mail, String reason) {
        fates.leftOut(mail, reason);
    }

    /** Returns how many resyncs were begun. */
    int resyncs() {
        return fates.expiries().resyncs();
    }

    /** Returns what must still be delivered. */
    Stream<Fate> owed() {
        return fates.all().stream().filter(fates::isOwed);
    }

    void isQuiet() {
        each(Law::isQuiet);
    }

    private void each(Consumer<Law> step) {
        laws.forEach(step);
    }
}
