package io.github.camelgmail.component;

import io.github.camelgmail.test.EmbeddedGmail;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context whose gmail component works on a mailbox of an embedded Gmail. */
final class GmailRoutes implements AutoCloseable {

    static final String ALICE = "alice@example.com";

    private final DefaultCamelContext context = new DefaultCamelContext();

    private GmailRoutes(EmbeddedGmail gmail) {
        GmailConfiguration configuration =
                context.getComponent("gmail", GmailComponent.class).getConfiguration();
        configuration.setRootUrl(gmail.rootUrl());
        configuration.setAccessToken(ALICE);
        configuration.setRetryDelay(1);
        configuration.setQuotaTariff("off");
        context.getShutdownStrategy().setTimeout(10);
    }

    static GmailRoutes on(EmbeddedGmail gmail) {
        return new GmailRoutes(gmail);
    }

    static String historyUri(Path state, String options) {
        return "gmail:history?initialDelay=0&delay=20&checkpointDirectory=RAW(" + state + ")" + options;
    }

    GmailRoutes with(RouteBuilder routes) throws Exception {
        context.addRoutes(routes);
        return this;
    }

    GmailRoutes started() {
        context.start();
        return this;
    }

    CamelContext context() {
        return context;
    }

    MockEndpoint mock(String name) {
        return context.getEndpoint("mock:" + name, MockEndpoint.class);
    }

    @Override
    public void close() {
        context.stop();
    }
}
