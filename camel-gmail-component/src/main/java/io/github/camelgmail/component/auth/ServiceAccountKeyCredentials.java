package io.github.camelgmail.component.auth;

import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service account that acts for one user by domain-wide delegation; for none as long as it is not said whom. */
record ServiceAccountKeyCredentials(
        ServiceAccountCredentials key, @Nullable String delegate, List<String> scopes, URI tokenServer)
        implements GmailCredentials {

    @Override
    public GoogleCredentials open(HttpTransportFactory tokenTransport) {
        return key.toBuilder()
                .setHttpTransportFactory(tokenTransport)
                .setServiceAccountUser(delegate)
                .setScopes(scopes)
                .setTokenServerUri(tokenServer)
                .build()
                // The gate repeats with its own waits; the library's would be a second, uninterruptible loop.
                .createWithCustomRetryStrategy(false);
    }

    @Override
    public GmailCredentials actingFor(String address) {
        return new ServiceAccountKeyCredentials(key, address, scopes, tokenServer);
    }

    @Override
    public GmailCredentials forPubSub() {
        return new ServiceAccountKeyCredentials(key, null, List.of(GmailScopes.PUBSUB), tokenServer);
    }

    @Override
    public TokenSource source() {
        return TokenSource.SERVICE_ACCOUNT;
    }

    @Override
    public Optional<String> project() {
        return Optional.ofNullable(key.getProjectId());
    }

    @Override
    public Optional<String> mailbox() {
        return Optional.ofNullable(delegate);
    }

    @Override
    public String toString() {
        return "serviceAccountKey of " + key.getClientEmail() + " for " + delegate;
    }
}
