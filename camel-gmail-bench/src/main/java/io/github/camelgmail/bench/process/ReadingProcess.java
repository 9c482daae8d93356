package io.github.camelgmail.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Does readings one after the other, as lines of standard input order them, and says on standard output how far it is. A line
 * is the root URL, the owner and the number of messages. {@code ready} follows when the mail may arrive; the next line, of any
 * text, begins the reading. {@code begun}, {@code complete} and, once the reader has ended, {@code delivered} with the numbers of
 * deliveries and of messages follow. The process ends with its input.
 */
public final class ReadingProcess {

    private final BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final Supplier<MailReader> readers;

    private ReadingProcess(Supplier<MailReader> readers) {
        this.readers = readers;
    }

    /**
     * Does what is ordered, until there are no more orders.
     *
     * @param readers makes one for each reading
     */
    public static void run(Supplier<MailReader> readers) throws Exception {
        new ReadingProcess(readers).run();
    }

    private void run() throws Exception {
        String order = orders.readLine();
        while (order != null) {
            read(order.split(" ", -1));
            order = orders.readLine();
        }
    }

    private void read(String[] order) throws Exception {
        Deliveries deliveries = new Deliveries(Integer.parseInt(order[2]));
        MailReader reader = readers.get();
        reader.prepare(order[0], order[1], deliveries);
        System.out.println("ready");
        awaitGo();
        System.out.println("begun");
        reader.begin();
        deliveries.await();
        System.out.println("complete");
        reader.end();
        System.out.println("delivered " + deliveries.all() + " " + deliveries.distinct());
    }

    private void awaitGo() throws IOException {
        if (orders.readLine() == null) {
            throw new IOException("the orders ended before a reading began");
        }
    }
}
