package io.github.camelgmail.component;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;

/**
 * A program that feeds a mailbox into a {@link SinkFile}, and says on its standard output what it does: {@code BEGUN <id>} before it
 * writes a line, {@code SUNK <id>} behind it. It ends when its standard input does, as it does when the parent process dies.
 */
final class FeedIntoFile extends RouteBuilder {

    private static final int STOP_SECONDS = 5;

    private final FileOutputStream announcements = new FileOutputStream(FileDescriptor.out);
    private final String uri;
    private final SinkFile sink;
    private final int run;

    private FeedIntoFile(String uri, SinkFile sink, int run) {
        this.uri = uri;
        this.sink = sink;
        this.run = run;
    }

    /** Takes the URL of Gmail, the mailbox, a folder for all state, the number of this run, options of the feed, and a {@link Memory}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        String uri = "gmail:history?initialDelay=0&delay=20&checkpointDirectory=RAW(" + folder.resolve("checkpoints")
                + ")" + arguments[4];
        try (SinkFile sink = SinkFile.open(folder);
                DefaultCamelContext context = context(arguments[0], arguments[1])) {
            Optional<IdempotentRepository> memory = Memory.valueOf(arguments[5]).open(sink, folder);
            if (memory.isPresent()) {
                context.getRegistry().bind("memory", memory.get());
                uri += "&idempotentRepository=#memory";
            }
            context.addRoutes(new FeedIntoFile(uri, sink, Integer.parseInt(arguments[3])));
            context.start();
            System.in.transferTo(FileOutputStream.nullOutputStream());
        }
        System.exit(0);
    }

    private static DefaultCamelContext context(String rootUrl, String mailbox) {
        DefaultCamelContext context = new DefaultCamelContext();
        GmailConfiguration configuration =
                context.getComponent("gmail", GmailComponent.class).getConfiguration();
        configuration.setRootUrl(rootUrl);
        configuration.setQuotaTariff("off");
        configuration.setAccessToken(mailbox);
        configuration.setRetryDelay(1);
        context.getShutdownStrategy().setTimeout(STOP_SECONDS);
        return context;
    }

    @Override
    public void configure() {
        from(uri).routeId("feed").process(this::sink);
    }

    private void sink(Exchange exchange) throws IOException {
        String id = exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID, String.class);
        announce("BEGUN " + id);
        sink.append(new SinkFile.Line(id, run));
        announce("SUNK " + id);
    }

    private synchronized void announce(String what) throws IOException {
        announcements.write((what + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
