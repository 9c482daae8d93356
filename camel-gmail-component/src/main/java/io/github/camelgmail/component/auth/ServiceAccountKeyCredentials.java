package io.github.camelgmail.component.auth;

import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.net.URI;
import java.util.List;

/** A service account that acts for one user by domain-wide delegation. */
record ServiceAccountKeyCredentials(
        ServiceAccountCredentials key, String delegate, List<String> scopes, URI tokenServer)
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
    public String toString() {
        return "serviceAccountKey of " + key.getClientEmail() + " for " + delegate;
    }
}
