package io.github.camelgmail.component;

import io.github.camelgmail.test.EmbeddedGmail;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** Notifications as Gmail words them, sent to {@code direct:notified} or {@code seda:notified}. */
final class Notifications {

    static final String HUGE = "18446744073709551615";

    private Notifications() {}

    /** @param historyId as JSON, so a number, or a text in its quotes */
    static String text(String address, String historyId) {
        return "{\"emailAddress\":\"" + address + "\",\"historyId\":" + historyId + "}";
    }

    static String current(EmbeddedGmail gmail, String address) {
        return Long.toString(gmail.mailbox(address).historyId());
    }

    /** Sends one as a webhook does, and returns the answer's status. */
    static int push(GmailRoutes routes, String address, String historyId) {
        return status(request(routes, "POST", text(address, historyId)));
    }

    static CompletableFuture<Integer> pushLater(GmailRoutes routes, String address, String historyId) {
        return CompletableFuture.supplyAsync(() -> push(routes, address, historyId));
    }

    static int status(Exchange answer) {
        return answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }

    /** Sends one as a broker does, and returns the exchange when it has been acknowledged, or failed. */
    static Exchange bring(GmailRoutes routes, String address, String historyId) {
        return request(routes, null, text(address, historyId));
    }

    static Exchange request(GmailRoutes routes, String method, String body) {
        var request = routes.context()
                .createFluentProducerTemplate()
                .to("direct:notified")
                .withBody(body);
        if (method != null) {
            request.withHeader(Exchange.HTTP_METHOD, method);
        }
        return request.request(Exchange.class);
    }

    /** Puts one on a queue, and does not wait. */
    static void queue(GmailRoutes routes, String address, String historyId) {
        routes.context()
                .createFluentProducerTemplate()
                .to("seda:notified?waitForTaskToComplete=Never")
                .withBody(text(address, historyId))
                .send();
    }
}
