package io.github.camelgmail.component.client;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpResponse;
import com.google.auth.oauth2.GoogleCredentials;
import io.github.camelgmail.component.auth.GmailCredentials;
import java.io.IOException;

/**
 * Prepares every request: the access token, the time-outs, and no repetition or redirect behind the gate's back. The
 * token is put on when a request is made, never again later, so it cannot follow a redirect.
 */
final class GmailAuthorization implements HttpRequestInitializer {

    private final GmailClientSettings settings;
    private final GoogleCredentials credentials;
    private final int connectMillis;
    private final int readMillis;
    private final AnswerReader answers;

    private GmailAuthorization(GmailClientSettings settings, GoogleCredentials credentials, AnswerReader answers) {
        this.settings = settings;
        this.credentials = credentials;
        this.connectMillis = Math.toIntExact(settings.connectTimeout().toMillis());
        this.readMillis = Math.toIntExact(settings.readTimeout().toMillis());
        this.answers = answers;
    }

    /** @param life is told what the token server says of the refresh token */
    static GmailAuthorization of(GmailClientSettings settings, RefreshTokenLife life, AnswerReader answers) {
        return new GmailAuthorization(settings, open(settings, settings.credentials(), life), answers);
    }

    /** Returns one for other credentials. */
    GmailAuthorization with(GmailCredentials others) {
        return others.equals(settings.credentials())
                ? this
                : new GmailAuthorization(settings, open(settings, others, new RefreshTokenLife()), answers);
    }

    private static GoogleCredentials open(
            GmailClientSettings settings, GmailCredentials credentials, RefreshTokenLife life) {
        return credentials.open(() ->
                new TokenTransport(credentials.tokenServer(), settings.connectTimeout(), settings.readTimeout(), life));
    }

    @Override
    public void initialize(HttpRequest request) throws IOException {
        request.setNumberOfRetries(0);
        request.setFollowRedirects(false);
        request.setThrowExceptionOnExecuteError(false);
        request.setConnectTimeout(connectMillis);
        request.setReadTimeout(readMillis);
        request.setResponseInterceptor(response -> {
            if (!response.isSuccessStatusCode()) {
                throw new AnswerException(answers.read(response));
            }
        });
        putToken(request);
    }

    /** Reads an answer that is not a success, such as a part of a batch. */
    Failure understand(HttpResponse response) {
        return answers.read(response);
    }

    private void putToken(HttpRequest request) throws IOException {
        try {
            request.getHeaders()
                    .putAll(credentials.getRequestMetadata(request.getUrl().toURI()));
        } catch (IOException | IllegalStateException e) {
            throw new TokenException(e);
        }
    }

    /**
     * Makes the next request fetch a new token.
     *
     * @return false where these credentials are one fixed token, so that there is nothing to fetch
     */
    boolean discardToken() {
        try {
            credentials.refresh();
            return true;
        } catch (IOException e) {
            // The next attempt asks again and reports what the token server says.
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
