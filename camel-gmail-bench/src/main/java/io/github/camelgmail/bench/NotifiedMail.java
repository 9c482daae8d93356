package io.github.camelgmail.bench;

import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;

/** Mail that arrives evenly in mailbox after mailbox, and the times from its arrival to its exchanges. */
final class NotifiedMail {

    private static final int LOOK_MILLIS = 50;
    private static final int LOOKS_FOR_THE_LAST = 600;

    private final List<EmbeddedMailbox> mailboxes;
    private final Map<String, Long> delivered = new ConcurrentHashMap<>();
    private final Map<String, Long> routed = new ConcurrentHashMap<>();
    private int arrived;

    /** Opens the mailboxes. */
    NotifiedMail(EmbeddedGmail gmail, List<String> addresses) {
        mailboxes = addresses.stream().map(gmail::mailbox).toList();
    }

    /** The route has a message. */
    void routed(Exchange exchange) {
        long now = System.nanoTime();
        routed.putIfAbsent(
                key(
                        exchange.getMessage().getHeader(GmailConstants.USER_ID, String.class),
                        exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID, String.class)),
                now);
    }

    private static String key(String mailbox, String messageId) {
        return mailbox + "/" + messageId;
    }

    /** Lets mails arrive at an even rate, and waits until they are routed, or half a minute. */
    void arrive(int perSecond, int count) throws InterruptedException {
        CountDownLatch last = new CountDownLatch(count);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int number = 0; number < count; number++) {
                Future<?> unused = clock.schedule(
                        () -> deliver(last), TimeUnit.SECONDS.toNanos(number) / perSecond, TimeUnit.NANOSECONDS);
            }
            last.await();
        } finally {
            clock.shutdownNow();
        }
        for (int look = 0; missing() > 0 && look < LOOKS_FOR_THE_LAST; look++) {
            boolean unused = new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void deliver(CountDownLatch last) {
        EmbeddedMailbox mailbox = mailboxes.get(arrived % mailboxes.size());
        Mail mail = Mail.from("sender@example.org")
                .to(mailbox.address())
                .subject("Mail " + arrived)
                .text("This mail has the number " + arrived + ".");
        arrived++;
        long begin = System.nanoTime();
        String id = mailbox.deliver(mail).id();
        delivered.put(key(mailbox.address(), id), begin);
        last.countDown();
    }

    /** Forgets the times so far. */
    void forget() {
        delivered.clear();
        routed.clear();
    }

    /** The times of what was routed. */
    Latencies latencies() {
        return Latencies.of(delivered.entrySet().stream()
                .filter(mail -> routed.containsKey(mail.getKey()))
                .mapToLong(mail -> routed.getOrDefault(mail.getKey(), 0L) - mail.getValue())
                .toArray());
    }

    /** How many mails have arrived and were not routed. */
    int missing() {
        return (int) delivered.keySet().stream()
                .filter(mail -> !routed.containsKey(mail))
                .count();
    }
}
