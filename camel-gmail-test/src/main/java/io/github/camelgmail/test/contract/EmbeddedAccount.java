package io.github.camelgmail.test.contract;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import java.net.URI;

/** A mailbox of an embedded Gmail, opened with a token that is at hand. */
final class EmbeddedAccount implements GmailAccount {

    private final String address;
    private final URI rootUrl;
    private final String token;
    private final Gmail gmail;
    private final Runnable onClose;

    EmbeddedAccount(String rootUrl, String address, String token, Runnable onClose) {
        this.address = address;
        this.rootUrl = URI.create(rootUrl);
        this.token = token;
        this.onClose = onClose;
        this.gmail = new Gmail.Builder(
                        new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> request.getHeaders()
                                .setAuthorization("Bearer " + token))
                .setRootUrl(rootUrl)
                .setApplicationName("gmail-contract")
                .build();
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Gmail gmail() {
        return gmail;
    }

    @Override
    public URI rootUrl() {
        return rootUrl;
    }

    @Override
    public String accessToken() {
        return token;
    }

    @Override
    public void close() {
        onClose.run();
    }
}
