package io.github.camelgmail.component.auth;

import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.UserCredentials;
import java.net.URI;
import java.util.Optional;

/** A user's consent: a refresh token with the OAuth client that it was given to. */
record RefreshTokenCredentials(String clientId, String clientSecret, String refreshToken, URI tokenServer)
        implements GmailCredentials {

    @Override
    public GoogleCredentials open(HttpTransportFactory tokenTransport) {
        return UserCredentials.newBuilder()
                .setClientId(clientId)
                .setClientSecret(clientSecret)
                .setRefreshToken(refreshToken)
                .setTokenServerUri(tokenServer)
                .setHttpTransportFactory(tokenTransport)
                .build();
    }

    @Override
    public Optional<String> project() {
        return ProjectName.ofClient(clientId);
    }

    @Override
    public TokenSource source() {
        return TokenSource.REFRESH_TOKEN;
    }

    @Override
    public String toString() {
        return "refreshToken of client " + clientId;
    }
}
