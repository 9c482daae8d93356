package io.github.camelgmail.bench;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import io.github.camelgmail.bench.report.Part;
import io.github.camelgmail.bench.report.Verdict;
import io.github.camelgmail.component.GmailComponent;
import io.github.camelgmail.component.GmailMailboxes;
import io.github.camelgmail.component.checkpoint.MemoryCheckpointStore;
import io.github.camelgmail.component.consumer.GmailMailboxesConsumer;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * What idle mailboxes cost on one endpoint: the heap above that of one mailbox, the threads, and the seconds from the start until
 * each mailbox has its first checkpoint. The one argument, optional, is how many mailboxes; 10,000 by default.
 */
public final class IdleMailboxes {

    private static final int USUAL_COUNT = 10_000;
    private static final double MOST_HEAP = 100;
    private static final double MOST_SECONDS = 10;
    private static final double MEGABYTE = 1e6;
    private static final double SECOND = 1e9;
    private static final int COLLECTIONS = 5;

    private IdleMailboxes() {}

    /** Measures; with two arguments, a URL and a number, it is the process that is measured. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            System.out.println("cost "
                    + Cost.measured(arguments[0], Integer.parseInt(arguments[1]))
                            .line());
            return;
        }
        int count = arguments.length == 0 ? USUAL_COUNT : Integer.parseInt(arguments[0]);
        try (OtherJvm gmail = ManyMailboxes.start(count)) {
            String url = gmail.lineAfter("ready ");
            Cost one = cost(url, 1);
            Cost all = cost(url, count);
            Part part = part(count, one, all);
            if (count == USUAL_COUNT) {
                part.publish(Arguments.of(new String[0]).page());
            } else {
                part.print();
            }
        }
    }

    private static Part part(int count, Cost one, Cost all) {
        double heap = (all.heap() - one.heap()) / MEGABYTE;
        int threads = all.threads() - one.threads();
        Part part = new Part("mailboxes", String.format(Locale.ROOT, "%,d idle mailboxes", count), "IdleMailboxes");
        part.find(
                String.format(Locale.ROOT, "%,d idle mailboxes on one node", count),
                "under 100 MB of heap above one mailbox, start-up under 10 s",
                String.format(Locale.ROOT, "%.1f MB, %.1f s, %d threads more", heap, all.seconds(), threads),
                Verdict.of(heap < MOST_HEAP && all.seconds() < MOST_SECONDS));
        part.line(
                "| idle mailboxes | heap above one, MB | bytes each | threads above one | start-up, s | processor time of it, s |");
        part.line("|---|---|---|---|---|---|");
        part.line(String.format(
                Locale.ROOT,
                "| %,d | %.1f | %,d | %d | %.1f | %.1f |",
                count,
                heap,
                (all.heap() - one.heap()) / Math.max(1, count - 1),
                threads,
                all.seconds(),
                all.processor()));
        return part;
    }

    private static Cost cost(String url, int count) throws IOException, InterruptedException {
        try (OtherJvm jvm = OtherJvm.start(
                "-Xmx512m", "-cp", OtherJvm.classPath(), IdleMailboxes.class.getName(), url, Integer.toString(count))) {
            Cost cost = Cost.read(jvm.lineAfter("cost "));
            int unused = jvm.end();
            return cost;
        }
    }

    /** Each mailbox's token is its address. */
    private record Tenants(List<String> list) implements GmailMailboxes {

        @Override
        public Collection<String> addresses() {
            return list;
        }

        @Override
        public GoogleCredentials credentials(String address) {
            return GoogleCredentials.create(new AccessToken(address, null));
        }
    }

    /**
     * What a process with so many mailboxes needs.
     *
     * @param heap    in use after collections, in bytes
     * @param threads that live
     * @param seconds until each mailbox has its first checkpoint
     * @param processor the seconds that this process computed until then, JVM and compilation included
     */
    private record Cost(long heap, int threads, double seconds, double processor) {

        static Cost read(String line) {
            String[] words = line.split(" ", -1);
            return new Cost(
                    Long.parseLong(words[0]),
                    Integer.parseInt(words[1]),
                    Double.parseDouble(words[2]),
                    Double.parseDouble(words[3]));
        }

        String line() {
            return heap + " " + threads + " " + seconds + " " + processor;
        }

        static Cost measured(String url, int count) throws Exception {
            try (DefaultCamelContext context = new DefaultCamelContext()) {
                GmailComponent gmail = context.getComponent("gmail", GmailComponent.class);
                gmail.getConfiguration().setRootUrl(url);
                context.getRegistry().bind("mailboxes", new Tenants(ManyMailboxes.addresses(count)));
                context.getRegistry().bind("memory", new MemoryCheckpointStore());
                context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("gmail:history?userId=#mailboxes&checkpointStore=#memory&delay=60000&initialDelay=60000")
                                .routeId("feed")
                                .process(exchange -> {});
                    }
                });
                long start = System.nanoTime();
                context.start();
                GmailMailboxesConsumer consumer =
                        (GmailMailboxesConsumer) context.getRoute("feed").getConsumer();
                while (consumer.getMailboxesActive() < count) {
                    pause();
                }
                double seconds = (System.nanoTime() - start) / SECOND;
                double processor = processorSeconds();
                return new Cost(heapInUse(), Thread.activeCount(), seconds, processor);
            }
        }

        private static double processorSeconds() {
            return ProcessHandle.current()
                            .info()
                            .totalCpuDuration()
                            .orElseThrow()
                            .toNanos()
                    / SECOND;
        }

        private static long heapInUse() throws InterruptedException {
            LiveHeap heap = new LiveHeap();
            for (int collection = 0; collection < COLLECTIONS; collection++) {
                pause();
                heap.sample();
            }
            return heap.least();
        }

        private static void pause() throws InterruptedException {
            boolean unused = new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
    }
}
