package io.github.camelgmail.component;

import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.mailbox.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Mail of several people about several subjects, which arrives in the order of nobody's threads. */
final class Correspondence {

    private static final int SENDERS = 7;

    private final EmbeddedMailbox mailbox;
    private final SplittableRandom random;
    private final int subjects;
    private final List<Message> arrived = new ArrayList<>();

    /** Begins a correspondence of which a seed decides the subject and the sender of each mail. */
    Correspondence(EmbeddedMailbox mailbox, long seed, int subjects) {
        this.mailbox = mailbox;
        this.random = new SplittableRandom(seed);
        this.subjects = subjects;
    }

    /** Lets so many more mails arrive. */
    void arrive(int count) {
        for (int number = 0; number < count; number++) {
            arrived.add(mailbox.deliver(next()));
        }
    }

    private Mail next() {
        int subject = random.nextInt(subjects);
        String root = "<" + subject + "@correspondence.invalid>";
        return Mail.from("sender" + random.nextInt(SENDERS) + "@example.net")
                .to(mailbox.address())
                .subject("Subject " + subject)
                .inReplyTo(root)
                .text("Mail " + arrived.size());
    }

    /** Returns what has arrived, the oldest first. */
    List<Message> arrived() {
        return List.copyOf(arrived);
    }

    int size() {
        return arrived.size();
    }
}
