package io.github.camelgmail.component.consumer;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.EventDrivenPollingConsumer;
import org.apache.camel.support.service.ServiceHelper;

/** Receives matching messages one by one, when it is asked to, as {@code pollEnrich} does. */
public final class GmailMessagesPollingConsumer extends EventDrivenPollingConsumer {

    /** Makes it for an endpoint of {@code gmail:messages}. */
    public GmailMessagesPollingConsumer(Endpoint endpoint) {
        super(endpoint);
    }

    /** More than one message would be claimed before anybody asks for it. */
    @Override
    protected Consumer createConsumer() throws Exception {
        GmailMessagesConsumer consumer = (GmailMessagesConsumer) super.createConsumer();
        consumer.setMaxMessagesPerPoll(1);
        return consumer;
    }

    /** Camel starts the consumer when it is first asked for a message, and then takes a wrong option for no message. */
    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(getConsumer());
        ServiceHelper.suspendService(getConsumer());
    }
}
