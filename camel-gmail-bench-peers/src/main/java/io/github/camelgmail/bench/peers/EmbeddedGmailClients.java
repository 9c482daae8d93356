package io.github.camelgmail.bench.peers;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.jackson2.JacksonFactory;
import com.google.api.services.gmail.Gmail;
import java.util.Collection;
import org.apache.camel.CamelContext;
import org.apache.camel.component.google.mail.GoogleMailClientFactory;

/**
 * Makes clients of an embedded Gmail as the component's own factory makes those of Gmail: same transport, same parser.
 *
 * @param rootUrl the embedded Gmail
 */
record EmbeddedGmailClients(String rootUrl) implements GoogleMailClientFactory {

    /** With a deprecated factory of JSON, as that is the component's own. */
    @Override
    @SuppressWarnings("deprecation")
    public Gmail makeClient(
            String clientId,
            String clientSecret,
            Collection<String> scopes,
            String applicationName,
            String refreshToken,
            String accessToken) {
        return new Gmail.Builder(
                        new NetHttpTransport(), JacksonFactory.getDefaultInstance(), request -> request.getHeaders()
                                .setAuthorization("Bearer " + accessToken))
                .setApplicationName(applicationName)
                .setRootUrl(rootUrl)
                .build();
    }

    @Override
    public Gmail makeClient(
            CamelContext camelContext,
            String serviceAccountKey,
            Collection<String> scopes,
            String applicationName,
            String delegate) {
        throw new UnsupportedOperationException("the embedded Gmail is opened by an access token");
    }
}
