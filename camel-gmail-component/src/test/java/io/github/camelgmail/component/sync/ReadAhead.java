package io.github.camelgmail.component.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Messages that were read before they were wanted, as they come with their thread. Some of them, as chance will have it. */
final class ReadAhead {

    private static final int ONE_OF = 3;

    private final SimulatedGmail gmail;
    private final Agenda agenda;
    private final Weather weather;
    private final Map<String, FeedMessage<String>> kept = new HashMap<>();

    ReadAhead(SimulatedGmail gmail, Agenda agenda, Weather weather) {
        this.gmail = gmail;
        this.agenda = agenda;
        this.weather = weather;
    }

    /** Returns those of the wanted messages that can be read, as they are now or were when they were read ahead. */
    List<FeedMessage<String>> read(List<Wanted> wanted, List<MessageReference> following) {
        List<FeedMessage<String>> messages =
                wanted.stream().flatMap(one -> taken(one.id())).toList();
        following.stream()
                .filter(next -> !kept.containsKey(next.id()) && weather.between(1, ONE_OF) == ONE_OF)
                .flatMap(next -> readNow(next.id()))
                .forEach(message -> kept.put(message.id(), message));
        return messages;
    }

    private Stream<FeedMessage<String>> taken(String id) {
        FeedMessage<String> ahead = kept.remove(id);
        return ahead == null ? readNow(id) : Stream.of(ahead);
    }

    private Stream<FeedMessage<String>> readNow(String id) {
        SimulatedMail mail = gmail.mail(id);
        return mail.isReadable(agenda.now()) ? Stream.of(mail.asRead()) : Stream.empty();
    }

    /** Forgets what a record has changed since it was read. */
    HistoryPage forgetChanged(HistoryPage page) {
        for (HistoryRecord record : page.records()) {
            for (Change change : record.changes()) {
                kept.computeIfPresent(
                        change.message().id(),
                        (id, message) -> record.id().isAfter(message.historyId()) ? null : message);
            }
        }
        return page;
    }

    void forgetAll() {
        kept.clear();
    }
}
