package io.github.camelgmail.component.consumer.notification;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultMessage;

/** What a pusher is answered: a status, and nothing of what it has sent. */
final class HttpAnswer {

    /** The notification is taken. */
    static final int TAKEN = 204;

    /** The notification should come again. */
    static final int LATER = 503;

    private HttpAnswer() {}

    /** Returns whether an exchange came by HTTP, be it through other endpoints. */
    static boolean isAwaited(Exchange exchange) {
        Message in = exchange.getIn();
        return in.getHeader(Exchange.HTTP_METHOD) != null
                || in.getHeader(Exchange.HTTP_URL) != null
                || in.getHeader(Exchange.HTTP_URI) != null;
    }

    /** Answers an exchange if it came by HTTP; leaves it as it is otherwise. */
    static void give(Exchange exchange, int status) {
        if (isAwaited(exchange)) {
            message(exchange, status);
        }
    }

    /** Answers an exchange that came by HTTP, with a header field that says what would have been right. */
    static void give(Exchange exchange, int status, String field, String value) {
        if (isAwaited(exchange)) {
            message(exchange, status).setHeader(field, value);
        }
    }

    /** A message of its own, as header fields of the request would be sent back. */
    private static Message message(Exchange exchange, int status) {
        Message answer = new DefaultMessage(exchange.getContext());
        answer.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        exchange.setMessage(answer);
        return answer;
    }
}
