package io.github.camelgmail.component.client;

import com.google.api.client.http.javanet.ConnectionFactory;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;

/** Opens connections to one server only, so that no redirect or absolute link can carry credentials elsewhere. */
final class HomeConnections implements ConnectionFactory {

    private final Origin home;

    HomeConnections(URI server) {
        this.home = Origin.of(server);
    }

    @Override
    public HttpURLConnection openConnection(URL url) throws IOException {
        home.require(URI.create(url.toString()));
        return (HttpURLConnection) url.openConnection();
    }
}
