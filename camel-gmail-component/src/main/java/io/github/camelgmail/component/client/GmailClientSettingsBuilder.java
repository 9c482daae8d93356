package io.github.camelgmail.component.client;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.quota.QuotaSettings;
import io.github.camelgmail.component.client.quota.QuotaTariff;
import java.net.URI;
import java.time.Duration;

/** Collects the settings of a client, starting from the defaults. Not for use by several threads. */
public final class GmailClientSettingsBuilder {

    private final GmailCredentials credentials;
    private String rootUrl = GmailClientSettings.GMAIL_ROOT_URL;
    private String applicationName = GmailClientSettings.DEFAULT_APPLICATION_NAME;
    private String userId = GmailClientSettings.ME;
    private Duration connectTimeout = Duration.ofSeconds(20);
    private Duration readTimeout = Duration.ofSeconds(60);
    private RetrySettings retry = RetrySettings.DEFAULT;
    private int batchSize = GmailClientSettings.DEFAULT_BATCH_SIZE;
    private QuotaSettings quota = QuotaSettings.of(QuotaTariff.OF_2026);

    GmailClientSettingsBuilder(GmailCredentials credentials) {
        this.credentials = credentials;
    }

    /** Sets the server, with or without a trailing slash; Gmail's own where not set. */
    public GmailClientSettingsBuilder rootUrl(String value) {
        this.rootUrl = value;
        return this;
    }

    /** Sets the name that Gmail sees as {@code User-Agent}. */
    public GmailClientSettingsBuilder applicationName(String value) {
        this.applicationName = value;
        return this;
    }

    /** Sets the mailbox; {@code me} where not set. */
    public GmailClientSettingsBuilder userId(String value) {
        this.userId = value;
        return this;
    }

    /** Sets the longest wait for a connection; 20 s where not set. */
    public GmailClientSettingsBuilder connectTimeout(Duration value) {
        this.connectTimeout = value;
        return this;
    }

    /** Sets the longest silence while an answer is awaited; 60 s where not set. */
    public GmailClientSettingsBuilder readTimeout(Duration value) {
        this.readTimeout = value;
        return this;
    }

    /** Sets how refused calls are repeated. */
    public GmailClientSettingsBuilder retry(RetrySettings value) {
        this.retry = value;
        return this;
    }

    /** Sets how many calls go into one batch request, 1 to 100. */
    public GmailClientSettingsBuilder batchSize(int value) {
        this.batchSize = value;
        return this;
    }

    /** Sets how much of Gmail's quota may be spent; all that a project of 2026 has where not set. */
    public GmailClientSettingsBuilder quota(QuotaSettings value) {
        this.quota = value;
        return this;
    }

    /**
     * Makes the settings.
     *
     * @throws IllegalArgumentException if a value is out of range; the message names the option
     */
    public GmailClientSettings build() {
        URI root = RootUrl.parse(rootUrl);
        return new GmailClientSettings(
                credentials, root, applicationName, userId, connectTimeout, readTimeout, retry, batchSize, quota);
    }
}
