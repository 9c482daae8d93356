package io.github.camelgmail.component.consumer.notification;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.Processor;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.URISupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives the notifications of a feed from the endpoint of {@code notificationUri}. No route is added to the context. Its methods are
 * for one thread at a time.
 */
public final class NotificationService {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationService.class);

    private final NotificationSources sources;
    private final Endpoint endpoint;
    private final Consumer consumer;
    private boolean stopped;

    private NotificationService(NotificationSources sources, Endpoint endpoint, Consumer consumer) {
        this.sources = sources;
        this.endpoint = endpoint;
        this.consumer = consumer;
    }

    /**
     * Begins to receive notifications.
     *
     * @param target is woken
     * @param counts counts them
     * @throws IllegalArgumentException if nothing can be received from that endpoint, or another feed of the context does already
     */
    public static NotificationService start(
            CamelContext context, NotificationSettings settings, WakeTarget target, NotificationCounts counts) {
        Endpoint endpoint = endpoint(context, settings);
        NotificationSources sources = sources(context);
        if (!sources.add(endpoint.getEndpointUri())) {
            throw new IllegalArgumentException(
                    named(settings) + " wakes another feed of this Camel context already, and"
                            + " each notification comes to one of them only. Give each feed a subscription or a topic of its own, or let"
                            + " one gmail:history serve all mailboxes.");
        }
        try {
            NotificationReceiver receiver = new NotificationReceiver(
                    settings.ack(), new NotificationGuard(settings, Clock.systemUTC()), target, counts);
            Consumer consumer = started(consumer(context, endpoint, receiver));
            return new NotificationService(sources, endpoint, consumer);
        } catch (Exception e) {
            sources.remove(endpoint.getEndpointUri());
            throw refused(settings, e);
        }
    }

    private static Endpoint endpoint(CamelContext context, NotificationSettings settings) {
        try {
            Endpoint endpoint = context.getEndpoint(settings.uri());
            if (endpoint != null) {
                return endpoint;
            }
        } catch (RuntimeException e) {
            throw refused(settings, e);
        }
        throw new IllegalArgumentException(named(settings) + " names no endpoint that this Camel context knows. Add the"
                + " component of its scheme to the dependencies.");
    }

    private static NotificationSources sources(CamelContext context) {
        ExtendedCamelContext extended = context.getCamelContextExtension();
        synchronized (context) {
            NotificationSources known = extended.getContextPlugin(NotificationSources.class);
            if (known != null) {
                return known;
            }
            NotificationSources made = new NotificationSources();
            extended.addContextPlugin(NotificationSources.class, made);
            return made;
        }
    }

    /** Brokers acknowledge what they brought when the unit of work ends. */
    private static Consumer consumer(CamelContext context, Endpoint endpoint, Processor receiver) throws Exception {
        Processor working =
                PluginHelper.getInternalProcessorFactory(context).addUnitOfWorkProcessorAdvice(context, receiver, null);
        return endpoint.createConsumer(working);
    }

    /** One that fails when it starts may have begun. */
    private static Consumer started(Consumer consumer) {
        try {
            ServiceHelper.startService(consumer);
            return consumer;
        } catch (RuntimeException e) {
            ServiceHelper.stopAndShutdownService(consumer);
            throw e;
        }
    }

    private static IllegalArgumentException refused(NotificationSettings settings, Exception why) {
        return new IllegalArgumentException(
                named(settings) + " cannot be consumed from: " + why.getMessage()
                        + ". Name an endpoint that a route could begin with.",
                why);
    }

    private static String named(NotificationSettings settings) {
        return "notificationUri=" + URISupport.sanitizeUri(settings.uri());
    }

    /** Receives nothing until {@link #resume}. */
    public void suspend() {
        try {
            ServiceHelper.suspendService(consumer);
        } catch (RuntimeException e) {
            LOG.warn("The consumer of notificationUri={} could not be suspended: {}", endpoint, e.toString());
        }
    }

    /** Receives notifications again. Where that fails, the feed polls. */
    public void resume() {
        try {
            ServiceHelper.resumeService(consumer);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The consumer of notificationUri={} could not be resumed, so no notification wakes the feed: {}",
                    endpoint,
                    e.toString());
        }
    }

    /** Receives nothing any more. May be called again. */
    public void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            ServiceHelper.stopAndShutdownService(consumer);
        } catch (RuntimeException e) {
            LOG.warn("The consumer of notificationUri={} could not be stopped: {}", endpoint, e.toString());
        } finally {
            sources.remove(endpoint.getEndpointUri());
        }
    }
}
