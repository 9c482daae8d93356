package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailClientSettings;
import io.github.camelgmail.component.consumer.RunningFeeds;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;

/** Connects Camel routes to Gmail mailboxes. */
@Component("gmail")
public class GmailComponent extends HealthCheckComponent {

    @Metadata(description = "The configuration that every endpoint starts from.")
    private GmailConfiguration configuration = new GmailConfiguration();

    private final GmailClients clients = new GmailClients();
    private final RunningFeeds runningFeeds = new RunningFeeds();

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        GmailEndpoint endpoint = new GmailEndpoint(uri, this, configuration.copy());
        endpoint.setResource(GmailResource.of(remaining));
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** Returns the client for some settings; endpoints with equal settings share one. */
    GmailClient client(GmailClientSettings settings) {
        return clients.get(settings);
    }

    /** Returns the feeds that run now. */
    RunningFeeds runningFeeds() {
        return runningFeeds;
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        clients.close();
    }

    public GmailConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(GmailConfiguration configuration) {
        this.configuration = configuration;
    }
}
