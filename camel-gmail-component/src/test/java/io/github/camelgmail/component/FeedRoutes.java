package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.GmailRoutes.historyUri;

import io.github.camelgmail.component.consumer.GmailHistoryConsumer;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.mailbox.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.awaitility.Awaitility;

/** Routes from a feed to {@code mock:mail}, and numbered mail for it. */
final class FeedRoutes {

    private FeedRoutes() {}

    /** Makes a route that is not started, with the id {@code feed}. */
    static GmailRoutes feed(EmbeddedGmail gmail, Path state, String options, Processor... steps) throws Exception {
        return on(GmailRoutes.on(gmail), state, options, steps);
    }

    static GmailRoutes on(GmailRoutes routes, Path state, String options, Processor... steps) throws Exception {
        return routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                var route = from(historyUri(state, options)).routeId("feed");
                for (Processor step : steps) {
                    route.process(step);
                }
                route.to("mock:mail");
            }
        });
    }

    /** Waits until just so many exchanges have come to {@code mock:mail}, and returns them. */
    static List<Exchange> received(GmailRoutes routes, int count) {
        MockEndpoint mock = routes.mock("mail");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .during(Duration.ofMillis(100))
                .pollInterval(Duration.ofMillis(10))
                .until(mock::getReceivedCounter, received -> received == count);
        return mock.getReceivedExchanges();
    }

    static GmailHistoryConsumer consumer(GmailRoutes routes) {
        return (GmailHistoryConsumer) routes.context().getRoute("feed").getConsumer();
    }

    static Mail mail(int number) {
        return Mail.from("bob@example.net").to(ALICE).subject("Mail " + number).text("Text " + number);
    }

    /** Delivers numbered mail to Alice, and returns the messages. */
    static List<Message> deliver(EmbeddedGmail gmail, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> gmail.mailbox(ALICE).deliver(mail(number)))
                .toList();
    }

    static List<String> subjects(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "Mail " + number)
                .toList();
    }

    static List<String> subjects(MockEndpoint mock) {
        return mock.getReceivedExchanges().stream().map(FeedRoutes::subject).toList();
    }

    static String subject(Exchange exchange) {
        return exchange.getMessage().getHeader(GmailConstants.MESSAGE_SUBJECT, String.class);
    }

    static String eventType(Exchange exchange) {
        return exchange.getMessage().getHeader(GmailConstants.EVENT_TYPE, String.class);
    }
}
