package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** A mailbox of 100,000 mails of 10 kB, in a JVM of its own that has 1,500 MB of heap; afterwards it still lists, gets and searches. */
public final class MailboxHeap {

    private static final int MAILS = 100_000;
    private static final String ALICE = "alice@example.com";
    private static final double MEGABYTE = 1e6;

    private MailboxHeap() {}

    /** The heap in use after a collection, in megabytes. */
    static double measure() throws IOException {
        try (OtherJvm jvm = OtherJvm.start("-Xmx1500m", "-cp", OtherJvm.classPath(), MailboxHeap.class.getName())) {
            return Double.parseDouble(jvm.lineAfter("heap "));
        }
    }

    /** Fills the mailbox and prints what it takes. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedGmail gmail = EmbeddedGmail.start()) {
            EmbeddedMailbox alice = gmail.mailbox(ALICE);
            for (int number = 0; number < MAILS; number++) {
                alice.insert(SampleMail.numbered(number), "INBOX");
            }
            ask(gmail);
            System.gc();
            MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
            System.out.println("heap " + memory.getHeapMemoryUsage().getUsed() / MEGABYTE);
        }
    }

    private static void ask(EmbeddedGmail gmail) throws IOException {
        String messages = "gmail/v1/users/me/messages";
        try (HttpConnection connection = new HttpConnection(gmail.rootUrl(), ALICE)) {
            byte[] unused = connection.get(messages + "?maxResults=500");
            unused = connection.get(messages + "?q=subject:99999");
            unused = connection.get(messages + "?q=weekly&maxResults=1");
        }
    }
}
