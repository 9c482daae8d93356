package io.github.camelgmail.component;

import io.github.camelgmail.component.consumer.GmailMessagesConsumer;
import io.github.camelgmail.test.EmbeddedGmail;
import java.time.Duration;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.awaitility.Awaitility;

/** Routes from the messages that match to {@code mock:mail}. */
final class MatchRoutes {

    private MatchRoutes() {}

    static String uri(String options) {
        return "gmail:messages?initialDelay=0&delay=20" + options;
    }

    /** Makes a route that is not started, with the id {@code matches}. */
    static GmailRoutes matches(EmbeddedGmail gmail, String options, Processor... steps) throws Exception {
        return on(GmailRoutes.on(gmail), options, steps);
    }

    static GmailRoutes on(GmailRoutes routes, String options, Processor... steps) throws Exception {
        return routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                var route = from(uri(options)).routeId("matches");
                for (Processor step : steps) {
                    route.process(step);
                }
                route.to("mock:mail");
            }
        });
    }

    static GmailMessagesConsumer consumer(GmailRoutes routes) {
        return (GmailMessagesConsumer) routes.context().getRoute("matches").getConsumer();
    }

    /** Waits until just so many exchanges have come to {@code mock:mail}, and some polls found no more. */
    static MockEndpoint received(GmailRoutes routes, int count) {
        MockEndpoint mock = routes.mock("mail");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .during(Duration.ofMillis(150))
                .pollInterval(Duration.ofMillis(10))
                .until(mock::getReceivedCounter, received -> received == count);
        return mock;
    }
}
