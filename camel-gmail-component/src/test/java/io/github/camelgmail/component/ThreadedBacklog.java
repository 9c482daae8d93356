package io.github.camelgmail.component;

import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.mailbox.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * New mail in threads.
 *
 * @param threads the thread of each message, by its number, in the order of their arrival
 */
record ThreadedBacklog(List<Integer> threads) {

    private static final int LARGEST_THREAD = 20;
    private static final int MESSAGE_PRICE = 20;
    private static final int THREAD_PRICE = 40;

    /** Draws threads of 1 to 20 messages, of n with weight 1/n, one after the other. */
    static ThreadedBacklog drawn(int messages, Random random) {
        List<Integer> threads = new ArrayList<>();
        for (int thread = 0; threads.size() < messages; thread++) {
            threads.addAll(Collections.nCopies(Math.min(size(random), messages - threads.size()), thread));
        }
        return new ThreadedBacklog(threads);
    }

    private static int size(Random random) {
        double all = 0;
        for (int n = 1; n <= LARGEST_THREAD; n++) {
            all += 1.0 / n;
        }
        double left = random.nextDouble() * all;
        int size = 1;
        while (size < LARGEST_THREAD && left > 1.0 / size) {
            left -= 1.0 / size++;
        }
        return size;
    }

    /** Threads of the same size, one after the other. */
    static ThreadedBacklog ofEqual(int threads, int size) {
        List<Integer> all = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            all.addAll(Collections.nCopies(size, thread));
        }
        return new ThreadedBacklog(all);
    }

    ThreadedBacklog interleaved(Random random) {
        List<Integer> shuffled = new ArrayList<>(threads);
        Collections.shuffle(shuffled, random);
        return new ThreadedBacklog(shuffled);
    }

    int size() {
        return threads.size();
    }

    /** The fewest units that these messages can be read for. */
    long optimum() {
        Map<Integer, Integer> sizes = new HashMap<>();
        threads.forEach(thread -> sizes.merge(thread, 1, Integer::sum));
        return sizes.values().stream()
                .mapToLong(size -> Math.min(MESSAGE_PRICE * size, THREAD_PRICE))
                .sum();
    }

    /** The units that they are read for one by one. */
    long plain() {
        return (long) MESSAGE_PRICE * size();
    }

    /** Delivers them, and returns their ids. */
    List<String> deliverTo(EmbeddedMailbox mailbox) {
        return deliverTo(mailbox, new HashSet<>());
    }

    /** Delivers them to threads some of which exist already, and returns their ids. */
    List<String> deliverTo(EmbeddedMailbox mailbox, Set<Integer> existing) {
        return threads.stream()
                .map(thread -> mailbox.deliver(mail(mailbox, thread, existing)))
                .map(Message::id)
                .toList();
    }

    /** Returns a mail that joins a thread, or begins it if it does not exist. */
    static Mail mail(EmbeddedMailbox mailbox, int thread, Set<Integer> existing) {
        String root = "<thread-" + thread + "@example.net>";
        Mail mail = Mail.from("bob@example.net")
                .to(mailbox.address())
                .subject("Thread " + thread)
                .text("Text");
        return existing.add(thread) ? mail.messageId(root) : mail.inReplyTo(root);
    }
}
