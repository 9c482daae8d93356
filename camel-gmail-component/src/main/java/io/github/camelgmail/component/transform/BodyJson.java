package io.github.camelgmail.component.transform;

import io.github.camelgmail.component.client.ResourceJson;
import io.github.camelgmail.component.convert.GmailMessageConverter;
import io.github.camelgmail.component.message.GmailMessage;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Puts JSON in the place of what this component's operations and consumers leave as body. */
final class BodyJson {

    static final String TYPE = "application/json";

    private BodyJson() {}

    /**
     * Turns the body into JSON, and says so in {@code Content-Type}.
     *
     * @throws IllegalArgumentException if the body is something else than a mail, a resource of Gmail, a map, or several of them
     */
    static void replaceIn(Message message) {
        Object body = message.getBody();
        if (body != null) {
            message.setBody(json(body));
            message.setHeader(Exchange.CONTENT_TYPE, TYPE);
        }
    }

    private static Object json(Object body) {
        if (body instanceof Iterator<?> items) {
            return new JsonArrayStream(items, BodyJson::item);
        }
        if (body instanceof Collection<?> items) {
            return ResourceJson.write(items.stream().map(BodyJson::fields).toList());
        }
        if (body instanceof GmailMessage || body instanceof Map) {
            return item(body);
        }
        throw new IllegalArgumentException("The body is a " + body.getClass().getName()
                + ", and only a GmailMessage, a resource of Gmail, a Map, or a list of these has JSON here."
                + " Transform it before it is converted to something else.");
    }

    private static String item(Object item) {
        return ResourceJson.write(fields(item));
    }

    private static Object fields(Object item) {
        return item instanceof GmailMessage mail ? GmailMessageConverter.toMap(mail) : item;
    }
}
