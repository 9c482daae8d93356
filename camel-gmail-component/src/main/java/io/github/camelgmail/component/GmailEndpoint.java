package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.consumer.GmailHistoryConsumer;
import io.github.camelgmail.component.consumer.GmailMailboxesConsumer;
import io.github.camelgmail.component.message.GmailHeaderFilterStrategy;
import io.github.camelgmail.component.producer.GmailProducer;
import java.util.Map;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
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

    @UriPath(description = "What to work on: history, labels, messages, profile or send.")
    @Metadata(required = true)
    private GmailResource resource = GmailResource.history;

    @UriParam
    private GmailConfiguration configuration;

    @UriParam
    private GmailHistoryConfiguration history = new GmailHistoryConfiguration();

    @UriParam
    private GmailSendConfiguration sending = new GmailSendConfiguration();

    @UriParam(
            label = "producer",
            description = "What to do, by the name of Gmail's own method without its resource. The default is the first"
                    + " of: send and reply (gmail:send); get, modify, trash and untrash (gmail:messages); list, get,"
                    + " create and ensure (gmail:labels); getProfile (gmail:profile).")
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
    private boolean createLabels;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            javaType = "java.time.Duration",
            description = "Milliseconds before the next poll. A poll of a quiet mailbox costs 2 quota units.")
    private long delay = DEFAULT_DELAY;

    @UriParam(
            label = "advanced",
            description = "Decides which mail header fields become message headers when mapMailHeaders is set.")
    private HeaderFilterStrategy headerFilterStrategy = new GmailHeaderFilterStrategy();

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
        if (resource != GmailResource.history) {
            throw new IllegalArgumentException("gmail:" + resource + " cannot be consumed from. Use gmail:history.");
        }
        GmailMailboxes mailboxes = UserIdOption.several(configuration);
        Consumer consumer = mailboxes == null
                ? new GmailHistoryConsumer(this, processor, new FeedSetup(this)::settings)
                : new GmailMailboxesConsumer(this, processor, () -> new MailboxesSetup(this, mailboxes).settings());
        configureConsumer(consumer);
        return consumer;
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

    public boolean isCreateLabels() {
        return createLabels;
    }

    public void setCreateLabels(boolean createLabels) {
        this.createLabels = createLabels;
    }
}
