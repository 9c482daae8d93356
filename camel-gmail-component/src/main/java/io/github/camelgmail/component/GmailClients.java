package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailClientSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The clients of a component: one for each set of settings, so that endpoints share connections and labels. */
final class GmailClients implements AutoCloseable {

    private final Map<GmailClientSettings, GmailClient> clients = new HashMap<>();
    private final Function<GmailClientSettings, GmailClient> making;

    /** @param making makes a client */
    GmailClients(Function<GmailClientSettings, GmailClient> making) {
        this.making = making;
    }

    synchronized GmailClient get(GmailClientSettings settings) {
        return clients.computeIfAbsent(settings, making);
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(GmailClient::close);
        clients.clear();
    }
}
