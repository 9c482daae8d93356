package io.github.camelgmail.component.auth;

import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;

/** An access token as it is: good for about an hour, never refreshed. */
record AccessTokenCredentials(String accessToken) implements GmailCredentials {

    @Override
    public GoogleCredentials open(HttpTransportFactory tokenTransport) {
        return GoogleCredentials.create(new AccessToken(accessToken, null));
    }

    @Override
    public TokenSource source() {
        return TokenSource.ACCESS_TOKEN;
    }

    @Override
    public String toString() {
        return "accessToken";
    }
}
