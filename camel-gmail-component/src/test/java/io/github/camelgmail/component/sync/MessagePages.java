package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code users.messages.list}, newest first. A message that arrives between two pages moves those before it, so
 * that the next page repeats some.
 */
final class MessagePages {

    private static final Comparator<SimulatedMail> NEWEST_FIRST = Comparator.comparing(
                    (SimulatedMail mail) -> mail.internalDate)
            .thenComparing(mail -> mail.place)
            .reversed();

    private final SimulatedGmail gmail;
    private final Agenda agenda;
    private final IntSupplier pageSize;
    private final int secondsBefore;
    private final Map<String, Place> places = new HashMap<>();

    /** What is listed: internal dates from one instant to before another, to the second. */
    private record Range(@Nullable Instant from, @Nullable Instant to, int secondsBefore) {

        boolean contains(SimulatedMail mail) {
            long second = mail.internalDate.getEpochSecond();
            return (from == null || second >= from.getEpochSecond() - secondsBefore)
                    && (to == null || second < to.getEpochSecond());
        }
    }

    private record Place(Range range, SimulatedMail last, int mailsThen) {}

    /**
     * Makes the lists of a mailbox.
     *
     * @param secondsBefore how many seconds before the first one a search finds too, 0 or 1: how Gmail reads
     *     {@code after:} is not documented
     */
    MessagePages(SimulatedGmail gmail, Agenda agenda, IntSupplier pageSize, int secondsBefore) {
        this.gmail = gmail;
        this.agenda = agenda;
        this.pageSize = pageSize;
        this.secondsBefore = secondsBefore;
    }

    /**
     * Answers with a page.
     *
     * @param shown which messages the consumer lets through; a page is cut before it looks
     */
    MessagePage page(
            @Nullable Instant from, @Nullable Instant to, @Nullable String token, Predicate<SimulatedMail> shown) {
        Range range = new Range(from, to, secondsBefore);
        List<SimulatedMail> all = gmail.mails().stream()
                .filter(mail -> mail.isListed(agenda.now()) && range.contains(mail))
                .sorted(NEWEST_FIRST)
                .toList();
        int begin = token == null ? 0 : begin(all, range, token);
        int end = Math.min(all.size(), begin + pageSize.getAsInt());
        String next = end == all.size()
                ? null
                : tokenOf(new Place(range, all.get(end - 1), gmail.mails().size()));
        return new MessagePage(
                all.subList(begin, end).stream()
                        .filter(shown)
                        .map(mail -> mail.reference)
                        .toList(),
                next);
    }

    private int begin(List<SimulatedMail> all, Range range, String token) {
        Place place = Objects.requireNonNull(places.get(token), "unknown token");
        if (!place.range().equals(range)) {
            throw new AssertionError("The engine uses a token of " + place.range() + " to list " + range);
        }
        int behind = (int) all.stream()
                .filter(mail -> mail == place.last() || mail.isNewerThan(place.last()))
                .count();
        int arrived = (int)
                all.stream().filter(mail -> mail.place >= place.mailsThen()).count();
        return Math.max(0, behind - arrived);
    }

    private String tokenOf(Place place) {
        String token = "messages-" + places.size();
        places.put(token, place);
        return token;
    }
}
