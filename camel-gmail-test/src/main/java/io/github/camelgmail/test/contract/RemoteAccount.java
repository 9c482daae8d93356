package io.github.camelgmail.test.contract;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.auth.oauth2.UserCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An account of a Gmail on the network, which properties name:
 *
 * <ul>
 *   <li>{@code gmail.contract.credentials}: a file with the JSON of an authorized user or of a service account;
 *   <li>{@code gmail.contract.user}: for a service account, the user whose mailbox it opens;
 *   <li>{@code gmail.contract.mailbox}: the address of the mailbox, which must be that of the account: nobody shall run the contract
 *       on a mailbox by mistake;
 *   <li>{@code gmail.contract.rootUrl}: where the API is, Google's by default;
 *   <li>{@code gmail.contract.unitsPerMinute}: 600 or more, 5,700 by default, of the 6,000 that Gmail allows a user;
 *   <li>{@code gmail.contract.patience}: how many seconds a change may take to show, 60 by default.
 * </ul>
 */
final class RemoteAccount implements GmailAccount {

    private static final String PREFIX = "gmail.contract.";
    private static final List<String> SCOPES =
            List.of("https://mail.google.com/", "https://www.googleapis.com/auth/gmail.settings.basic");
    private static final int TIMEOUT_MILLIS = 60_000;

    private final GoogleCredentials credentials;
    private final String address;
    private final URI rootUrl;
    private final Gmail gmail;
    private final Duration patience;
    private final int unitsPerMinute;

    private RemoteAccount(GoogleCredentials credentials, String address, Properties settings) {
        this.credentials = credentials;
        this.address = address;
        this.rootUrl = URI.create(settings.getProperty(PREFIX + "rootUrl", Gmail.DEFAULT_ROOT_URL));
        this.patience = Duration.ofSeconds(number(settings, "patience", 60, 1));
        this.unitsPerMinute = number(settings, "unitsPerMinute", 5_700, 600);
        this.gmail = new Gmail.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), patient(credentials))
                .setRootUrl(rootUrl.toString())
                .setApplicationName("gmail-contract")
                .build();
    }

    /**
     * Opens the account that properties name.
     *
     * @return empty when no credentials are named
     */
    static Optional<GmailAccount> of(Properties settings) throws IOException {
        String file = settings.getProperty(PREFIX + "credentials");
        if (file == null) {
            return Optional.empty();
        }
        String mailbox = settings.getProperty(PREFIX + "mailbox");
        if (mailbox == null) {
            throw new IllegalStateException(
                    "The contract fills and changes a mailbox. Name the throw-away mailbox to run it on" + " with -D"
                            + PREFIX + "mailbox=ADDRESS");
        }
        RemoteAccount account =
                new RemoteAccount(read(Path.of(file), settings.getProperty(PREFIX + "user")), mailbox, settings);
        account.requireItsMailbox();
        return Optional.of(account);
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
    public String accessToken() throws IOException {
        credentials.refreshIfExpired();
        return credentials.getAccessToken().getTokenValue();
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public int unitsPerMinute() {
        return unitsPerMinute;
    }

    private void requireItsMailbox() throws IOException {
        String actual = gmail.users().getProfile("me").execute().getEmailAddress();
        if (!actual.equalsIgnoreCase(address)) {
            throw new IllegalStateException("The credentials open the mailbox of " + actual + ", but -D" + PREFIX
                    + "mailbox names " + address + ". Nothing was changed");
        }
    }

    private static GoogleCredentials read(Path file, @Nullable String user) throws IOException {
        GoogleCredentials credentials;
        try (InputStream json = Files.newInputStream(file)) {
            credentials = GoogleCredentials.fromStream(json);
        }
        if (credentials instanceof UserCredentials) {
            return credentials;
        }
        if (!(credentials instanceof ServiceAccountCredentials)) {
            throw new IllegalStateException(
                    "The credentials must be those of an authorized user or of a service account: " + file);
        }
        if (user == null) {
            throw new IllegalStateException(
                    "A service account has no mailbox. Name the user with -D" + PREFIX + "user=ADDRESS");
        }
        return credentials.createScoped(SCOPES).createDelegated(user);
    }

    private static HttpRequestInitializer patient(GoogleCredentials credentials) {
        HttpCredentialsAdapter authorization = new HttpCredentialsAdapter(credentials);
        return (HttpRequest request) -> {
            authorization.initialize(request);
            request.setConnectTimeout(TIMEOUT_MILLIS).setReadTimeout(TIMEOUT_MILLIS);
        };
    }

    private static int number(Properties settings, String name, int standard, int least) {
        String text = settings.getProperty(PREFIX + name);
        if (text == null) {
            return standard;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw new IllegalStateException(PREFIX + name + " must be a number of at least " + least + ", not " + text);
        }
        return Integer.parseInt(text);
    }
}
