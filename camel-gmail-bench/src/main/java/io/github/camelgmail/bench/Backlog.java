package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.mailbox.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * New messages that belong to threads.
 *
 * @param title what is special of it
 * @param oldMessages how many messages each thread had before
 * @param arrivals the thread of each new message, in the order of their arrival
 */
record Backlog(String title, int oldMessages, List<Integer> arrivals) implements Mailing {

    private static final int LARGEST_THREAD = 20;
    private static final int ORDER_OF_ARRIVAL = 5;
    private static final int GET_MESSAGE = 20;
    private static final int GET_THREAD = 40;
    private static final int LIST_HISTORY = 2;
    private static final int LARGEST_PAGE = 500;
    private static final String TEXT = "The text of this message is short.\r\n".repeat(20);

    /** Threads of 1 to 20 messages, those of n in proportion to 1/n; the messages of a thread follow each other. */
    static Backlog harmonic(int threadsOfOne) {
        List<Integer> sizes = new ArrayList<>();
        for (int size = LARGEST_THREAD; size >= 1; size--) {
            sizes.addAll(Collections.nCopies(Math.round((float) threadsOfOne / size), size));
        }
        Collections.shuffle(sizes, new Random(ORDER_OF_ARRIVAL));
        return new Backlog("threads of 1 to 20, n with weight 1/n, thread by thread", 0, arrivals(sizes));
    }

    /** The same with the messages of all threads mixed. */
    Backlog interleaved() {
        List<Integer> mixed = new ArrayList<>(arrivals);
        Collections.shuffle(mixed, new Random(ORDER_OF_ARRIVAL));
        return new Backlog(title.replace("thread by thread", "mixed"), oldMessages, mixed);
    }

    /** Threads that all have as many new messages. */
    static Backlog uniform(String title, int threads, int newMessages, int oldMessages) {
        return new Backlog(title, oldMessages, arrivals(Collections.nCopies(threads, newMessages)));
    }

    private static List<Integer> arrivals(List<Integer> sizes) {
        List<Integer> arrivals = new ArrayList<>();
        for (int thread = 0; thread < sizes.size(); thread++) {
            arrivals.addAll(Collections.nCopies(sizes.get(thread), thread));
        }
        return arrivals;
    }

    @Override
    public int messages() {
        return arrivals.size();
    }

    int threads() {
        return (int) arrivals.stream().distinct().count();
    }

    /** The least units that it can be read with: the cheaper way for each thread, and the largest pages of history. */
    int optimum() {
        Map<Integer, Integer> sizes = new HashMap<>();
        arrivals.forEach(thread -> sizes.merge(thread, 1, Integer::sum));
        return pages()
                + sizes.values().stream()
                        .mapToInt(size -> Math.min(size * GET_MESSAGE, GET_THREAD))
                        .sum();
    }

    /** The units for {@code messages.get} of every message. */
    int plain() {
        return pages() + messages() * GET_MESSAGE;
    }

    private int pages() {
        return (messages() + LARGEST_PAGE - 1) / LARGEST_PAGE * LIST_HISTORY;
    }

    @Override
    public void prepare(EmbeddedMailbox mailbox) {
        for (int thread : arrivals.stream().distinct().toList()) {
            for (int number = 0; number < oldMessages; number++) {
                String id = deliver(mailbox, thread, number);
                Message unused = mailbox.modify(id, List.of(), List.of("UNREAD"));
            }
        }
    }

    @Override
    public void arrive(EmbeddedMailbox mailbox) {
        Map<Integer, Integer> next = new HashMap<>();
        for (int thread : arrivals) {
            int number = next.merge(thread, 1, Integer::sum) - 1;
            String unused = deliver(mailbox, thread, oldMessages + number);
        }
    }

    private static String deliver(EmbeddedMailbox mailbox, int thread, int number) {
        String first = "<0." + thread + "@example.org>";
        Mail mail = Mail.from("Sender " + thread + " <sender" + thread + "@example.org>")
                .to(mailbox.address())
                .subject((number == 0 ? "" : "Re: ") + "Thread " + thread)
                .text(TEXT)
                .messageId("<" + number + "." + thread + "@example.org>");
        return mailbox.deliver(number == 0 ? mail : mail.inReplyTo(first)).id();
    }
}
