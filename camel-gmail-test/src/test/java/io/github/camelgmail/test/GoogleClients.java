package io.github.camelgmail.test;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;

/** Google's own Java client, pointed at an embedded Gmail and otherwise as Google's guides make it. */
final class GoogleClients {

    private GoogleClients() {}

    static Gmail withToken(EmbeddedGmail gmail, String token) {
        return with(gmail, request -> request.getHeaders().setAuthorization("Bearer " + token));
    }

    static Gmail with(EmbeddedGmail gmail, HttpRequestInitializer initializer) {
        return new Gmail.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), initializer)
                .setRootUrl(gmail.rootUrl())
                .setApplicationName("embedded-gmail-test")
                .build();
    }
}
