package io.github.camelgmail.component.client;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.quota.QuotaSettings;
import java.net.URI;
import java.time.Duration;

/**
 * All that a {@link GmailClient} is made from. Immutable; make one with {@link #builder(GmailCredentials)}.
 *
 * @param credentials who calls
 * @param rootUrl the server, {@code https://host[:port]/}; http only on a loopback host
 * @param applicationName the {@code User-Agent} sent to Gmail
 * @param userId the mailbox: an address, or {@code me} for the one of the credentials
 * @param connectTimeout the longest wait for a connection; more than zero
 * @param readTimeout the longest silence while an answer is awaited; more than zero
 * @param retry how refused calls are repeated
 * @param batchSize the most calls in one batch request, 1 to 100; Gmail warns of rate limits above 50
 * @param quota how much of Gmail's quota may be spent
 */
public record GmailClientSettings(
        GmailCredentials credentials,
        URI rootUrl,
        String applicationName,
        String userId,
        Duration connectTimeout,
        Duration readTimeout,
        RetrySettings retry,
        int batchSize,
        QuotaSettings quota) {

    /** Gmail's own server. */
    public static final String GMAIL_ROOT_URL = "https://gmail.googleapis.com/";

    /** The user id that means the mailbox of the credentials. */
    public static final String ME = "me";

    /** The application name where none is set. */
    public static final String DEFAULT_APPLICATION_NAME = "camel-gmail";

    /** As many calls as Gmail takes; more than 50 are tried only as long as it refuses none. */
    public static final int DEFAULT_BATCH_SIZE = 100;

    private static final int MAX_BATCH_SIZE = 100;

    public GmailClientSettings {
        rootUrl = RootUrl.of(rootUrl);
        requireText("applicationName", applicationName);
        requireText("userId", userId);
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("readTimeout", readTimeout);
        if (batchSize < 1 || batchSize > MAX_BATCH_SIZE) {
            throw new IllegalArgumentException("batchSize must be 1 to 100, not " + batchSize);
        }
    }

    /** Starts settings with every default but the credentials. */
    public static GmailClientSettingsBuilder builder(GmailCredentials credentials) {
        return new GmailClientSettingsBuilder(credentials);
    }

    private static void requireText(String option, String value) {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(option + " must be text without control characters");
        }
    }

    private static void requirePositive(String option, Duration value) {
        if (value.toMillis() < 1 || value.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(option + " must be 1 ms to 24 days, not " + value);
        }
    }
}
