package io.github.camelgmail.bench;

import io.github.camelgmail.component.message.GmailMessage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.impl.engine.PrototypeExchangeFactory;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reads new mail through {@code gmail:history}: a route whose processor reads subjects and texts. */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadByFeed {

    private static final String ROUTE = "feed";

    /** How many exchanges run at a time. */
    @Param({"1", "4"})
    int concurrentConsumers;

    /** Whether Camel makes each exchange anew or uses it again. */
    @Param({"prototype", "pooled"})
    String exchangeFactory;

    private final StartingPoint startingPoint = new StartingPoint();
    private final LongAdder characters = new LongAdder();
    private DefaultCamelContext context;
    private volatile CountDownLatch unread;

    /** Starts Camel, and has mail arrive after the feed's first checkpoint. */
    @Setup
    public void prepare(ArrivingMail mail) throws Exception {
        context = new DefaultCamelContext();
        context.getCamelContextExtension()
                .setExchangeFactory(
                        exchangeFactory.equals("pooled")
                                ? new PooledExchangeFactory()
                                : new PrototypeExchangeFactory());
        context.getRegistry().bind("startingPoint", startingPoint);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri(mail)).routeId(ROUTE).autoStartup(false).process(ReadByFeed.this::read);
            }
        });
        context.start();
        context.getRouteController().startRoute(ROUTE);
        context.getRouteController().stopRoute(ROUTE);
        startingPoint.remember();
        mail.arrive();
    }

    private String uri(ArrivingMail mail) {
        return "gmail:history?initialDelay=0&delay=1h&checkpointStore=#bean:startingPoint&concurrentConsumers="
                + concurrentConsumers + "&quotaTariff=off&rootUrl=RAW(" + mail.rootUrl()
                + ")&accessToken=RAW(" + mail.accessToken() + ")";
    }

    private void read(Exchange exchange) {
        GmailMessage mail = exchange.getMessage().getBody(GmailMessage.class);
        characters.add(mail.subject().length() + mail.text().length());
        unread.countDown();
    }

    /** Makes the feed forget what it has read. */
    @Setup(Level.Invocation)
    public void rewind() {
        startingPoint.rewind();
        characters.reset();
        unread = new CountDownLatch(ArrivingMail.MAILS);
    }

    /** Starts the feed and awaits all new mail; returns how many characters it has. */
    @Benchmark
    @OperationsPerInvocation(ArrivingMail.MAILS)
    public long read() throws Exception {
        context.getRouteController().startRoute(ROUTE);
        unread.await();
        return characters.sum();
    }

    /** Stops the feed, which is not measured. */
    @TearDown(Level.Invocation)
    public void stop() throws Exception {
        context.getRouteController().stopRoute(ROUTE);
    }

    /** Stops Camel. */
    @TearDown
    public void close() {
        context.stop();
    }
}
