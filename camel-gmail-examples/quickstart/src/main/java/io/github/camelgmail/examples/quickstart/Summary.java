package io.github.camelgmail.examples.quickstart;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run did, as text for the console, and whether it did all of it. */
final class Summary {
    private final LedgerTotals totals;
    private final List<DeliveredMail> delivered;

    /**
     * Sums a run up.
     *
     * @param totals what the route did
     * @param delivered what the mailbox got, in order; empty when that is not known
     */
    Summary(LedgerTotals totals, List<DeliveredMail> delivered) {
        this.totals = totals;
        this.delivered = List.copyOf(delivered);
    }

    /** The mails that were delivered and did not come to the end of the route. */
    List<DeliveredMail> missed() {
        return delivered.stream()
                .filter(mail -> !totals.handled().contains(mail.messageId()))
                .toList();
    }

    /** True when the messages were first received in the order in which they were delivered. */
    boolean inOrderOfArrival() {
        List<String> arrived = delivered.stream().map(DeliveredMail::messageId).toList();
        return totals.received().stream()
                .filter(new LinkedHashSet<>(arrived)::contains)
                .toList()
                .equals(arrived);
    }

    /** The text, lines ended by LF. */
    String text(Path out) {
        return Stream.of(
                        Stream.of(messages(), answers(), attachments(out)),
                        totals.attachments().stream().map(Summary::attachment),
                        missed().stream().map(mail -> "MISSED      " + mail.origin()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String messages() {
        String count = "Messages    " + totals.handled().size() + " received";
        String repeated =
                totals.repetitions() == 0 ? "" : ", " + totals.repetitions() + " of them once more after a crash";
        if (delivered.isEmpty()) {
            return count + repeated;
        }
        String order = inOrderOfArrival() ? "in order of arrival" : "NOT in order of arrival";
        return count + " of " + delivered.size() + " delivered, " + order + repeated;
    }

    private String answers() {
        return "Replies     " + totals.answers() + " sent, "
                + totals.unanswered().size()
                + " messages not answered (a machine wrote them, or nobody can be answered)";
    }

    private String attachments(Path out) {
        return "Attachments " + totals.attachments().size() + " saved in " + out.toAbsolutePath();
    }

    private static String attachment(SavedAttachment attachment) {
        return String.format(
                Locale.ROOT,
                "  %10d  %s  %s/%s",
                attachment.size(),
                attachment.sha256(),
                attachment.messageId(),
                attachment.name());
    }
}
