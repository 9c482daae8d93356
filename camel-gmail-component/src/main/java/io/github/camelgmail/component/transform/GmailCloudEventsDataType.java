package io.github.camelgmail.component.transform;

import io.github.camelgmail.component.GmailConstants;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * Turns an exchange of a consumer into a CloudEvent (version 1.0 of the CNCF specification): the body into JSON as
 * {@link GmailJsonDataType} does, and the attributes into the headers by which Camel's own components go on with it. The id of
 * the arrival of a message is the same each time that it is delivered.
 */
@DataTypeTransformer(
        name = "gmail:application-cloudevents",
        description = "Turns events of a mailbox into CloudEvents with the mail as JSON")
public class GmailCloudEventsDataType extends Transformer {

    private static final String ID = "CamelCloudEventID";
    private static final String VERSION = "CamelCloudEventVersion";
    private static final String TYPE = "CamelCloudEventType";
    private static final String SOURCE = "CamelCloudEventSource";
    private static final String SUBJECT = "CamelCloudEventSubject";
    private static final String TIME = "CamelCloudEventTime";
    private static final String DATA_CONTENT_TYPE = "CamelCloudEventDataContentType";

    @Override
    public void transform(Message message, DataType fromType, DataType toType) {
        String event = message.getHeader(GmailConstants.EVENT_TYPE, "message", String.class);
        String user = message.getHeader(GmailConstants.USER_ID, "me", String.class);
        message.setHeader(ID, id(message));
        message.setHeader(VERSION, "1.0");
        message.setHeader(TYPE, "io.github.camelgmail.event." + event);
        message.setHeader(SOURCE, "//gmail.googleapis.com/users/" + user);
        message.setHeader(SUBJECT, message.getHeader(GmailConstants.MESSAGE_ID));
        message.setHeader(TIME, time(message).toString());
        message.setHeader(DATA_CONTENT_TYPE, BodyJson.TYPE);
        BodyJson.replaceIn(message);
    }

    /** A message is added and deleted once; its labels change again and again, each time in another record of its history. */
    private static String id(Message message) {
        String event = message.getHeader(GmailConstants.EVENT_TYPE, "", String.class);
        Stream<String> names = event.startsWith("label")
                ? Stream.of(GmailConstants.MESSAGE_ID, GmailConstants.EVENT_TYPE, GmailConstants.HISTORY_ID)
                : Stream.of(GmailConstants.MESSAGE_ID, GmailConstants.EVENT_TYPE);
        String id = names.map(message::getHeader)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("-"));
        return id.isEmpty() ? message.getExchange().getExchangeId() : id;
    }

    private static Instant time(Message message) {
        Instant arrival = message.getHeader(GmailConstants.INTERNAL_DATE, Instant.class);
        return arrival == null
                ? Instant.ofEpochMilli(message.getExchange().getClock().getCreated())
                : arrival;
    }
}
