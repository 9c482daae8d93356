package io.github.camelgmail.component.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the people around a mailbox do to it, at random. */
final class MailboxLife {

    /** How many messages one record changes at most. */
    static final int LARGEST_RECORD = 5;

    private static final List<String> LABELS = List.of("UNREAD", "STARRED", "Label_1", "Label_2", "INBOX");
    private static final int STORM = 40;

    private final SimulatedGmail gmail;
    private final Dice dice;
    private final int threads;

    MailboxLife(SimulatedGmail gmail, Dice dice) {
        this.gmail = gmail;
        this.dice = dice;
        this.threads = dice.between(1, 8);
    }

    void somethingHappens() {
        switch (dice.between(0, 19)) {
            case 0, 1, 2, 3, 4, 5, 6 -> mailArrives();
            case 7 -> gmail.addsTwo(thread(), Set.of("INBOX", "UNREAD"));
            case 8 -> burst();
            case 9 -> someoneImports();
            case 10 ->
                gmail.adds(thread(), dice.percent(30) ? Set.of("SENT", "INBOX") : Set.of("SENT"), gmail.now(), true);
            case 11 -> someoneWrites();
            case 12, 13, 14 -> someoneLabels(1);
            case 15 -> someoneLabels(dice.between(2, LARGEST_RECORD));
            case 16 -> storm();
            case 17 -> someoneTrashes();
            case 18 -> someoneDeletes();
            default -> gmail.movesOn();
        }
    }

    void mailArrives() {
        Set<String> labels = dice.oneOf(
                Set.of("INBOX", "UNREAD"), Set.of("INBOX", "UNREAD", "Label_1"), Set.of("Label_2"), Set.of("SPAM"));
        gmail.adds(thread(), labels, gmail.now(), dice.percent(90));
    }

    private void burst() {
        for (int left = dice.between(3, 12); left > 0; left--) {
            mailArrives();
        }
    }

    private void someoneImports() {
        Instant old = gmail.now().minus(Duration.ofMinutes(dice.between(1, 5_000)));
        gmail.adds(thread(), Set.of("INBOX"), old, true);
    }

    private void someoneWrites() {
        SimulatedMail draft = gmail.adds(thread(), Set.of("DRAFT"), gmail.now(), true);
        for (int saves = dice.between(1, 5); saves > 0; saves--) {
            draft = gmail.saves(draft);
        }
        if (dice.percent(50)) {
            gmail.deletes(draft);
            gmail.adds(draft.reference.threadId(), Set.of("SENT"), gmail.now(), true);
        }
    }

    private void someoneLabels(int messages) {
        List<SimulatedMail> mails = present();
        if (mails.isEmpty()) {
            return;
        }
        List<String> ids = Stream.generate(() -> dice.oneOf(mails).id())
                .limit(messages)
                .distinct()
                .toList();
        Set<String> labels = Set.of(dice.oneOf(LABELS));
        boolean add = dice.percent(50);
        gmail.relabels(ids, add ? new LabelChange(labels, Set.of()) : new LabelChange(Set.of(), labels), false);
    }

    private void storm() {
        for (int left = dice.between(STORM / 2, STORM); left > 0; left--) {
            someoneLabels(1);
        }
    }

    private void someoneTrashes() {
        List<SimulatedMail> mails = present();
        if (!mails.isEmpty()) {
            LabelChange trash = new LabelChange(Set.of("TRASH"), Set.of("INBOX"));
            gmail.relabels(List.of(dice.oneOf(mails).id()), trash, false);
        }
    }

    private void someoneDeletes() {
        List<SimulatedMail> mails = present();
        if (!mails.isEmpty()) {
            // The latest ones are often gone before anyone has read them.
            gmail.deletes(dice.percent(50) ? mails.get(mails.size() - 1) : dice.oneOf(mails));
        }
    }

    private List<SimulatedMail> present() {
        return gmail.mails().stream()
                .filter(mail -> !mail.isDeleted() && !mail.labelIds.contains("DRAFT"))
                .toList();
    }

    private String thread() {
        return "t" + dice.between(1, threads);
    }
}
