package io.github.camelgmail.bench;

import io.github.camelgmail.bench.process.Deliveries;
import io.github.camelgmail.bench.process.MailReader;
import io.github.camelgmail.bench.process.ReadingProcess;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.checkpoint.MemoryCheckpointStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Reads new mail through {@code gmail:history}. */
public final class HistoryFeed implements MailReader {

    /** Among the options: no quota is kept to. */
    static final String UNLIMITED = "quotaTariff=off";

    /** Among the options: checkpoints in the heap. */
    static final String IN_MEMORY = "checkpointStore=#bean:memory";

    private static final String ROUTE = "feed";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final String options;

    private HistoryFeed(String options) {
        this.options = options;
    }

    /**
     * Reads as is ordered.
     *
     * @param arguments the options of the endpoint beyond the mailbox, as in a URI; empty for the defaults
     */
    public static void main(String[] arguments) throws Exception {
        String options = arguments[0].isEmpty() ? "" : "&" + arguments[0];
        ReadingProcess.run(() -> new HistoryFeed(options));
    }

    /** Starts and stops the route once, so that the checkpoint is that of before the mail. */
    @Override
    public void prepare(String rootUrl, String owner, Deliveries deliveries) throws Exception {
        context.getRegistry().bind("memory", new MemoryCheckpointStore());
        String uri = "gmail:history?initialDelay=0&rootUrl=RAW(" + rootUrl + ")&accessToken=RAW(" + owner + ")"
                + checkpoints() + options;
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri)
                        .routeId(ROUTE)
                        .autoStartup(false)
                        .process(exchange -> deliveries.add(
                                exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID, String.class)));
            }
        });
        context.start();
        context.getRouteController().startRoute(ROUTE);
        context.getRouteController().stopRoute(ROUTE);
    }

    /** In files, as without the option, but not in the home directory. */
    private String checkpoints() throws IOException {
        if (options.contains("checkpointStore=")) {
            return "";
        }
        Path directory = Files.createTempDirectory(Path.of("target"), "checkpoints");
        return "&checkpointDirectory=RAW(" + directory.toAbsolutePath() + ")";
    }

    @Override
    public void begin() throws Exception {
        context.getRouteController().startRoute(ROUTE);
    }

    @Override
    public void end() {
        context.stop();
    }
}
