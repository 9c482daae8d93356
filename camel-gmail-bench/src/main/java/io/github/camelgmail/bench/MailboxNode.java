package io.github.camelgmail.bench;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.GmailMailboxes;
import io.github.camelgmail.component.checkpoint.JdbcCheckpointStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * One of several processes that serve the same mailboxes. It prints {@code ready}, has all mailboxes from the line
 * {@code begin} of standard input to the line {@code rest}, writes each delivery to a file, and stops with its input.
 */
public final class MailboxNode implements GmailMailboxes {

    /** The order to serve the mailboxes. */
    static final String BEGIN = "begin";

    /** The order to serve none. */
    static final String REST = "rest";

    private final List<String> addresses;
    private final OutputStream deliveries;
    private volatile boolean begun;

    private MailboxNode(List<String> addresses, OutputStream deliveries) {
        this.addresses = addresses;
        this.deliveries = deliveries;
    }

    /** Takes the URL of Gmail, that of PostgreSQL, the number of mailboxes, the seconds of a lease, and where to write. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[4]);
        try (OutputStream deliveries =
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            MailboxNode node = new MailboxNode(GmailProcess.addresses(Integer.parseInt(arguments[2])), deliveries);
            node.serve(arguments[0], store(arguments[1], Duration.ofSeconds(Long.parseLong(arguments[3]))));
        }
    }

    private static JdbcCheckpointStore store(String url, Duration lease) {
        PGConnectionPoolDataSource postgres = new PGConnectionPoolDataSource();
        postgres.setURL(url);
        return new JdbcCheckpointStore(
                JdbcConnectionPool.create(postgres), JdbcCheckpointStore.DEFAULT_TABLE_NAME, lease);
    }

    private void serve(String rootUrl, JdbcCheckpointStore store) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext();
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            context.getRegistry().bind("mailboxes", this);
            context.getRegistry().bind("checkpoints", store);
            context.addRoutes(route(rootUrl));
            context.start();
            System.out.println("ready");
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                begun = order.equals(BEGIN);
            }
        }
    }

    private RouteBuilder route(String rootUrl) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("gmail:history?userId=#mailboxes&checkpointStore=#checkpoints&workers=4&quotaTariff=off"
                                + "&initialDelay=0&delay=500&rootUrl=RAW(" + rootUrl + ")")
                        .process(MailboxNode.this::write);
            }
        };
    }

    /** What is written is in the operating system's hands when this returns, so that a kill does not lose it. */
    private synchronized void write(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        String line = message.getHeader(GmailConstants.USER_ID, String.class) + "/"
                + message.getHeader(GmailConstants.MESSAGE_ID, String.class) + " " + System.currentTimeMillis() + "\n";
        deliveries.write(line.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Collection<String> addresses() {
        return begun ? addresses : List.of();
    }

    @Override
    public GoogleCredentials credentials(String address) {
        return GoogleCredentials.create(new AccessToken(address, null));
    }
}
