package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code messages.get} in full format, asked for by several connections at once; server and clients share the cores. */
final class MessageGets implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int MESSAGES = 2_000;
    private static final String ALICE = "alice@example.com";
    private static final Duration RUN = Duration.ofSeconds(5);

    private final EmbeddedGmail gmail = EmbeddedGmail.start();
    private final ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    private final List<String> ids = new ArrayList<>();

    MessageGets() throws Exception {
        for (int number = 0; number < MESSAGES; number++) {
            ids.add(gmail.mailbox(ALICE).deliver(SampleMail.numbered(number)).id());
        }
        double unused = perSecond();
    }

    /** Gets a second over a run of five seconds. */
    double perSecond() throws Exception {
        long start = System.nanoTime();
        List<Future<Integer>> counts = new ArrayList<>();
        for (int client = 0; client < CONNECTIONS; client++) {
            int first = client * MESSAGES / CONNECTIONS;
            Callable<Integer> gets = () -> getUntil(start + RUN.toNanos(), first);
            counts.add(clients.submit(gets));
        }
        int all = 0;
        for (Future<Integer> count : counts) {
            all += count.get();
        }
        return all * 1e9 / (System.nanoTime() - start);
    }

    private int getUntil(long end, int first) throws IOException {
        int count = 0;
        try (HttpConnection connection = new HttpConnection(gmail.rootUrl(), ALICE)) {
            while (System.nanoTime() < end) {
                String id = ids.get((first + count) % MESSAGES);
                byte[] unused = connection.get("gmail/v1/users/me/messages/" + id + "?format=full");
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() {
        clients.shutdownNow();
        gmail.close();
    }
}
