package io.github.camelgmail.component;

import com.google.auth.oauth2.GoogleCredentials;
import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.auth.GmailCredentialsBuilder;
import io.github.camelgmail.component.client.GmailClientSettings;
import io.github.camelgmail.component.client.RetrySettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/** Turns the options of a configuration into settings of a client. */
final class ClientSetup {

    private final CamelContext context;
    private final GmailConfiguration options;

    ClientSetup(CamelContext context, GmailConfiguration options) {
        this.context = context;
        this.options = options;
    }

    /** Returns the settings of a client for the one mailbox. */
    GmailClientSettings settings() {
        return settings(credentials().build(), options.getUserId());
    }

    /** Returns the credentials for several mailboxes, of which each acts for one; null if none are given. */
    @Nullable
    GmailCredentials credentialsForSeveral() {
        return credentials().buildForSeveral();
    }

    /** Returns the settings of a client with credentials of a mailbox of several. */
    GmailClientSettings settings(GmailCredentials credentials, String userId) {
        return GmailClientSettings.builder(credentials)
                .rootUrl(options.getRootUrl())
                .applicationName(options.getApplicationName())
                .userId(userId)
                .connectTimeout(Duration.ofMillis(options.getConnectTimeout()))
                .readTimeout(Duration.ofMillis(options.getReadTimeout()))
                .retry(retry())
                .batchSize(options.getBatchSize())
                .quota(new QuotaOptions(options).settings())
                .build();
    }

    /** Wraps credentials that a bean gives for one mailbox. */
    GmailCredentials supplied(GoogleCredentials given) {
        return GmailCredentials.builder()
                .googleCredentials(given)
                .scopes(scopes(options.getScopes()))
                .build();
    }

    private GmailCredentialsBuilder credentials() {
        String tokenServer = options.getTokenServerUrl();
        return GmailCredentials.builder()
                .accessToken(options.getAccessToken())
                .refreshToken(options.getRefreshToken())
                .clientId(options.getClientId())
                .clientSecret(options.getClientSecret())
                .serviceAccountKey(serviceAccountKey(options.getServiceAccountKey()))
                .delegate(options.getDelegate())
                .scopes(scopes(options.getScopes()))
                .tokenServer(tokenServer == null ? null : uri("tokenServerUrl", tokenServer))
                .googleCredentials(options.getCredentials());
    }

    private RetrySettings retry() {
        RetrySettings defaults = RetrySettings.DEFAULT;
        Duration delay = Duration.ofMillis(options.getRetryDelay());
        return new RetrySettings(
                options.getMaxAttempts(),
                delay,
                delay.compareTo(defaults.maxDelay()) > 0 ? delay : defaults.maxDelay(),
                delay.compareTo(defaults.maxJitter()) < 0 ? delay : defaults.maxJitter(),
                defaults.maxRetryAfter());
    }

    private static List<String> scopes(@Nullable String option) {
        return option == null
                ? List.of()
                : Arrays.stream(option.split("[,\\s]+"))
                        .filter(scope -> !scope.isBlank())
                        .toList();
    }

    private @Nullable String serviceAccountKey(@Nullable String option) {
        if (option == null || option.stripLeading().startsWith("{")) {
            return option;
        }
        try (InputStream resource = ResourceHelper.resolveMandatoryResourceAsInputStream(context, option)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException e) {
            // Not kept as cause: it quotes the option, and a key in another form than JSON is no resource's name.
            throw new IllegalArgumentException("The option serviceAccountKey names a resource that cannot be read ("
                    + e.getClass().getSimpleName()
                    + "). Give the JSON text of the key, or where to load it from, such as file:key.json");
        }
    }

    private static URI uri(String option, String value) {
        try {
            return URI.create(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The option " + option + " is not a URL: " + e.getMessage(), e);
        }
    }
}
