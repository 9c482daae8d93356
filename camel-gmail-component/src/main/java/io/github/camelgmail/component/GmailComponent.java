package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailClientSettings;
import io.github.camelgmail.component.client.HydrationBudget;
import io.github.camelgmail.component.consumer.RunningFeeds;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Endpoint;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.jspecify.annotations.Nullable;

/** Connects Camel routes to Gmail mailboxes. */
@Component("gmail")
public class GmailComponent extends HealthCheckComponent {

    private static final int LATE_EXCHANGES_AT_ONCE = 10;

    @Metadata(description = "The configuration that every endpoint starts from.")
    private GmailConfiguration configuration = new GmailConfiguration();

    @Metadata(
            label = "consumer,advanced",
            defaultValue = "-1",
            description =
                    "How many bytes the messages may take in memory that the feeds of this component have read ahead of their turn, as they came with a thread. -1 is a sixteenth of the heap, at most 64 MB; 0 keeps none.")
    private long readAheadBytes = -1;

    private final GmailClients clients = new GmailClients(this::newClient);
    private final RunningFeeds runningFeeds = new RunningFeeds();
    private @Nullable HydrationBudget hydrationBudget;
    private @Nullable ExecutorService lateExchanges;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        GmailConfiguration own = configuration.copy();
        Object userId = parameters.remove("userId");
        if (userId != null) {
            new UserIdOption(getCamelContext()).apply(userId, own);
        }
        GmailEndpoint endpoint = new GmailEndpoint(uri, this, own);
        endpoint.setResource(GmailResource.of(remaining));
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** Options of an endpoint within are easily given to ours. */
    @Override
    protected void validateParameters(String uri, Map<String, Object> parameters, @Nullable String optionPrefix) {
        if (!parameters.isEmpty() && uri.contains("notificationUri=") && !uri.contains("notificationUri=RAW")) {
            throw new ResolveEndpointFailedException(
                    uri,
                    "gmail has no option " + String.join(", ", new TreeSet<>(parameters.keySet()))
                            + ". Where that is for the endpoint of notificationUri, write notificationUri=RAW(...) around the"
                            + " whole of it.");
        }
        super.validateParameters(uri, parameters, optionPrefix);
    }

    @Override
    public @Nullable PropertyConfigurer getComponentPropertyConfigurer() {
        return ExactNames.of(super.getComponentPropertyConfigurer());
    }

    @Override
    public @Nullable PropertyConfigurer getEndpointPropertyConfigurer() {
        return ExactNames.of(super.getEndpointPropertyConfigurer());
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        // Camel shows in JMX what is there before the context has started.
        GmailQuota.of(getCamelContext());
    }

    /** Returns the client for some settings; endpoints with equal settings share one. */
    GmailClient client(GmailClientSettings settings) {
        return clients.get(settings);
    }

    /** Makes a client of its own, which the caller closes; it spends the quota that all clients of the context share. */
    GmailClient newClient(GmailClientSettings settings) {
        return GmailClient.create(settings, GmailQuota.of(getCamelContext()).budgets());
    }

    /** Returns the feeds that run now. */
    RunningFeeds runningFeeds() {
        return runningFeeds;
    }

    /** Returns the memory that all feeds share for what they read ahead. */
    synchronized HydrationBudget hydrationBudget() {
        HydrationBudget budget = hydrationBudget;
        if (budget == null) {
            budget = new HydrationBudget(readAheadBytes < 0 ? HydrationBudget.defaultBytes() : readAheadBytes);
            hydrationBudget = budget;
        }
        return budget;
    }

    /** Returns the threads that take up exchanges whose quota was not there when they came. */
    synchronized Executor lateExchanges() {
        ExecutorService known = lateExchanges;
        if (known == null) {
            ThreadPoolProfile profile = new ThreadPoolProfileBuilder("gmail-late-exchanges")
                    .poolSize(LATE_EXCHANGES_AT_ONCE)
                    .maxPoolSize(LATE_EXCHANGES_AT_ONCE)
                    .maxQueueSize(-1)
                    .keepAliveTime(10L)
                    .allowCoreThreadTimeOut(true)
                    .build();
            known = getCamelContext().getExecutorServiceManager().newThreadPool(this, "GmailLateExchanges", profile);
            lateExchanges = known;
        }
        return known;
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        clients.close();
        stopLateExchanges();
    }

    private synchronized void stopLateExchanges() {
        if (lateExchanges != null) {
            getCamelContext().getExecutorServiceManager().shutdownGraceful(lateExchanges);
            lateExchanges = null;
        }
    }

    public GmailConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(GmailConfiguration configuration) {
        this.configuration = configuration;
    }

    public long getReadAheadBytes() {
        return readAheadBytes;
    }

    public void setReadAheadBytes(long readAheadBytes) {
        this.readAheadBytes = readAheadBytes;
    }
}
