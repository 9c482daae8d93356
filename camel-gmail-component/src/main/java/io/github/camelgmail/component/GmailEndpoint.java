package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.consumer.GmailHistoryConsumer;
import io.github.camelgmail.component.consumer.GmailMailboxesConsumer;
import io.github.camelgmail.component.consumer.GmailMessagesConsumer;
import io.github.camelgmail.component.consumer.GmailMessagesPollingConsumer;
import io.github.camelgmail.component.consumer.MatchNotes;
import io.github.camelgmail.component.message.GmailHeaderFilterStrategy;
import io.github.camelgmail.component.producer.GmailProducer;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.PollingConsumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.spi.HeaderFilterStrategyAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/** Send and change mail in a Gmail mailbox, and receive its new mail as a change feed that loses nothing. */
@ManagedResource(description = "Managed Gmail Endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "gmail",
        title = "Gmail",
        syntax = "gmail:resource",
        category = {Category.CLOUD, Category.MAIL},
        headersClass = GmailConstants.class)
public class GmailEndpoint extends ScheduledPollEndpoint implements EndpointServiceLocation, HeaderFilterStrategyAware {

    private static final long DEFAULT_DELAY = 10_000;

    @UriPath(
            description =
                    "What to work on: drafts, history, labels, messages, profile, send, settings, threads or watch.")
    @Metadata(required = true)
    private GmailResource resource = GmailResource.history;

    @UriParam
    private GmailConfiguration configuration;

    @UriParam
    private GmailHistoryConfiguration history = new GmailHistoryConfiguration();

    @UriParam
    private GmailSendConfiguration sending = new GmailSendConfiguration();

    @UriParam
    private GmailReplyConfiguration replies = new GmailReplyConfiguration();

    @UriParam
    private GmailUploadConfiguration uploads = new GmailUploadConfiguration();

    @UriParam
    private GmailOperationConfiguration parameters = new GmailOperationConfiguration();

    @UriParam
    private GmailSettingsConfiguration settings = new GmailSettingsConfiguration();

    @UriParam
    private GmailNotificationConfiguration notifications = new GmailNotificationConfiguration();

    @UriParam(
            label = "producer",
            description = "What to do, by the name of Gmail's own method without its resource. The default is the first"
                    + " of the resource in the table of operations: send, create (gmail:drafts), get (gmail:messages and"
                    + " gmail:threads), list (gmail:labels and gmail:history), watch, getProfile, and"
                    + " getAutoForwarding (gmail:settings).")
    private @Nullable String operation;

    @UriParam(
            label = "common",
            description = "Labels to put on a message, by name or id, separated by commas: by modify, and by a consumer"
                    + " once the exchange has completed.")
    private @Nullable String addLabels;

    @UriParam(
            label = "common",
            description =
                    "Labels to take off a message, by name or id, separated by commas: by modify, and by a consumer"
                            + " once the exchange has completed.")
    private @Nullable String removeLabels;

    @UriParam(
            label = "common",
            description =
                    "Whether labels of addLabels and failureLabel that the mailbox lacks are created. Otherwise an"
                            + " unknown label keeps the route from starting.")
    private boolean createMissingLabels;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            javaType = "java.time.Duration",
            description =
                    "Milliseconds before the next poll. Where nothing is new, a poll of gmail:history costs 2 quota units, one of"
                            + " gmail:messages 5 a page of 500 messages that match.")
    private long delay = DEFAULT_DELAY;

    @UriParam(
            label = "advanced",
            description = "Decides which mail header fields become message headers when mapMailHeaders is set.")
    private HeaderFilterStrategy headerFilterStrategy = new GmailHeaderFilterStrategy();

    private final MatchNotes matchNotes = new MatchNotes(Clock.systemUTC());

    /** Makes an endpoint that its component then sets up. */
    public GmailEndpoint(String uri, GmailComponent component, GmailConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
        setDelay(DEFAULT_DELAY);
    }

    @Override
    public Producer createProducer() {
        if (UserIdOption.several(configuration) != null) {
            throw new IllegalArgumentException("userId names several mailboxes, and a producer works on one. Give one"
                    + " address; only a consumer, gmail:history, takes several.");
        }
        return new GmailProducer(this, new ProducerSetup(this).operation(), getComponent()::lateExchanges);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        requireNoOperation();
        Consumer consumer =
                switch (resource) {
                    case history -> feed(processor);
                    case messages -> matches(processor);
                    default ->
                        throw new IllegalArgumentException(
                                "gmail:" + resource + " cannot be consumed from. Use gmail:history or gmail:messages.");
                };
        configureConsumer(consumer);
        return consumer;
    }

    private void requireNoOperation() {
        if (operation != null) {
            throw new IllegalArgumentException("operation=" + operation
                    + " is for producers. Remove it, or send to gmail:" + resource + " instead of consuming from it.");
        }
        if (parameters.getLabel() != null) {
            throw new IllegalArgumentException("label is for producers. Name what a consumer shall deliver in labels.");
        }
    }

    private Consumer feed(Processor processor) {
        if (history.getMaxMessagesPerPoll() != 0) {
            throw new IllegalArgumentException("gmail:history has no use for maxMessagesPerPoll. It reads batchSize"
                    + " messages at a time and works until it has delivered all; only gmail:messages has that option.");
        }
        GmailMailboxes mailboxes = UserIdOption.several(configuration);
        return mailboxes == null
                ? new GmailHistoryConsumer(this, processor, new FeedSetup(this)::settings)
                : new GmailMailboxesConsumer(this, processor, () -> new MailboxesSetup(this, mailboxes).settings());
    }

    private Consumer matches(Processor processor) {
        if (UserIdOption.several(configuration) != null) {
            throw new IllegalArgumentException(
                    "userId names several mailboxes, and gmail:messages works on one. Give one"
                            + " address, or use gmail:history, which takes several.");
        }
        GmailMessagesConsumer consumer =
                new GmailMessagesConsumer(this, processor, matchNotes, new MessagesSetup(this)::settings);
        consumer.setMaxMessagesPerPoll(history.getMaxMessagesPerPoll());
        return consumer;
    }

    @Override
    public PollingConsumer createPollingConsumer() throws Exception {
        if (resource != GmailResource.messages) {
            return super.createPollingConsumer();
        }
        PollingConsumer polling = new GmailMessagesPollingConsumer(this);
        configurePollingConsumer(polling);
        return polling;
    }

    /** Returns the client that this endpoint's options ask for; endpoints that ask for the same share one. */
    GmailClient client() {
        return getComponent().client(new ClientSetup(getCamelContext(), configuration).settings());
    }

    @Override
    public GmailComponent getComponent() {
        return (GmailComponent) super.getComponent();
    }

    @Override
    public String getServiceUrl() {
        return configuration.getRootUrl();
    }

    @Override
    public String getServiceProtocol() {
        return configuration.getRootUrl().startsWith("http:") ? "http" : "https";
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return Map.of("resource", resource.name());
    }

    @Override
    public long getDelay() {
        return delay;
    }

    @Override
    public void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }

    @Override
    public HeaderFilterStrategy getHeaderFilterStrategy() {
        return headerFilterStrategy;
    }

    @Override
    public void setHeaderFilterStrategy(HeaderFilterStrategy headerFilterStrategy) {
        this.headerFilterStrategy = headerFilterStrategy;
    }

    @ManagedAttribute(description = "The resource of this endpoint")
    public GmailResource getResource() {
        return resource;
    }

    public void setResource(GmailResource resource) {
        this.resource = resource;
    }

    public GmailConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(GmailConfiguration configuration) {
        this.configuration = configuration;
    }

    public GmailHistoryConfiguration getHistory() {
        return history;
    }

    public void setHistory(GmailHistoryConfiguration history) {
        this.history = history;
    }

    public GmailSendConfiguration getSending() {
        return sending;
    }

    public void setSending(GmailSendConfiguration sending) {
        this.sending = sending;
    }

    public GmailReplyConfiguration getReplies() {
        return replies;
    }

    public void setReplies(GmailReplyConfiguration replies) {
        this.replies = replies;
    }

    public GmailUploadConfiguration getUploads() {
        return uploads;
    }

    public void setUploads(GmailUploadConfiguration uploads) {
        this.uploads = uploads;
    }

    public GmailOperationConfiguration getParameters() {
        return parameters;
    }

    public void setParameters(GmailOperationConfiguration parameters) {
        this.parameters = parameters;
    }

    public GmailSettingsConfiguration getSettings() {
        return settings;
    }

    public void setSettings(GmailSettingsConfiguration settings) {
        this.settings = settings;
    }

    public GmailNotificationConfiguration getNotifications() {
        return notifications;
    }

    public void setNotifications(GmailNotificationConfiguration notifications) {
        this.notifications = notifications;
    }

    public @Nullable String getOperation() {
        return operation;
    }

    public void setOperation(@Nullable String operation) {
        this.operation = operation;
    }

    public @Nullable String getAddLabels() {
        return addLabels;
    }

    public void setAddLabels(@Nullable String addLabels) {
        this.addLabels = addLabels;
    }

    public @Nullable String getRemoveLabels() {
        return removeLabels;
    }

    public void setRemoveLabels(@Nullable String removeLabels) {
        this.removeLabels = removeLabels;
    }

    public boolean isCreateMissingLabels() {
        return createMissingLabels;
    }

    public void setCreateMissingLabels(boolean createMissingLabels) {
        this.createMissingLabels = createMissingLabels;
    }
}
