package io.github.camelgmail.bench.peers;

import io.github.camelgmail.bench.process.Deliveries;
import io.github.camelgmail.bench.process.MailReader;
import io.github.camelgmail.bench.process.ReadingProcess;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.google.mail.stream.GoogleMailStreamComponent;
import org.apache.camel.component.google.mail.stream.GoogleMailStreamConstants;
import org.apache.camel.impl.DefaultCamelContext;

/** Reads unread mail through {@code google-mail-stream}, which marks each message as read so that it comes once. */
public final class GoogleMailStream implements MailReader {

    private static final String ROUTE = "stream";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final String options;

    private GoogleMailStream(String options) {
        this.options = options;
    }

    /**
     * Reads as is ordered.
     *
     * @param arguments the options of the endpoint, as in a URI; empty for the defaults
     */
    public static void main(String[] arguments) throws Exception {
        String options = arguments[0].isEmpty() ? "" : "&" + arguments[0];
        ReadingProcess.run(() -> new GoogleMailStream(options));
    }

    @Override
    public void prepare(String rootUrl, String owner, Deliveries deliveries) throws Exception {
        GoogleMailStreamComponent component = new GoogleMailStreamComponent();
        component.setClientFactory(new EmbeddedGmailClients(rootUrl));
        context.addComponent("google-mail-stream", component);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("google-mail-stream:inbox?applicationName=bench&clientId=none&clientSecret=none&accessToken=RAW("
                                + owner + ")" + "&initialDelay=0" + options)
                        .routeId(ROUTE)
                        .autoStartup(false)
                        .process(exchange -> deliveries.add(
                                exchange.getMessage().getHeader(GoogleMailStreamConstants.MAIL_ID, String.class)));
            }
        });
        context.start();
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
