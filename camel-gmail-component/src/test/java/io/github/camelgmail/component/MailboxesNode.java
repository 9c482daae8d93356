package io.github.camelgmail.component;

import io.github.camelgmail.component.checkpoint.JdbcCheckpointStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcConnectionPool;

/** A process that serves mailboxes beside others, writes what it delivers into a file, and stops with its input. */
final class MailboxesNode {

    private final OutputStream deliveries;

    private MailboxesNode(OutputStream deliveries) {
        this.deliveries = deliveries;
    }

    /** Takes the URL of Gmail, that of H2, the seconds of a lease, the file, and the addresses of the mailboxes. */
    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        JdbcCheckpointStore store = new JdbcCheckpointStore(
                JdbcConnectionPool.create(all.get(1), "", ""),
                JdbcCheckpointStore.DEFAULT_TABLE_NAME,
                Duration.ofSeconds(Long.parseLong(all.get(2))));
        try (OutputStream deliveries =
                Files.newOutputStream(Path.of(all.get(3)), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            new MailboxesNode(deliveries).serve(all.get(0), store, all.subList(4, all.size()));
        }
    }

    private void serve(String rootUrl, JdbcCheckpointStore store, Collection<String> addresses) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("tenants", new Tenants(addresses));
            context.getRegistry().bind("checkpoints", store);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("gmail:history?userId=#tenants&checkpointStore=#checkpoints&initialDelay=0&delay=200&rootUrl=RAW("
                                    + rootUrl + ")")
                            .process(MailboxesNode.this::write);
                }
            });
            context.start();
            long unused = System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** What is written is in the operating system's hands when this returns, so that a kill does not lose it. */
    private synchronized void write(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        String line = message.getHeader(GmailConstants.USER_ID, String.class) + " "
                + message.getHeader(GmailConstants.MESSAGE_ID, String.class) + "\n";
        deliveries.write(line.getBytes(StandardCharsets.US_ASCII));
    }
}
