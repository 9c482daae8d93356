package io.github.camelgmail.component;

import com.google.auth.oauth2.GoogleCredentials;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.camelgmail.component.client.quota.QuotaSettings;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Who calls Gmail, where it is, and how patiently: shared by the component and its endpoints. */
@Configurer(extended = true)
@UriParams
public class GmailConfiguration implements Cloneable {

    @UriParam(label = "common", defaultValue = "camel-gmail", description = "The User-Agent that Gmail sees.")
    private String applicationName = "camel-gmail";

    @UriParam(
            label = "common",
            defaultValue = "me",
            description =
                    "The mailbox: an address, or me for the one of the credentials. A consumer takes several too: addresses separated by commas, or a bean that tells them, such as #bean:mailboxes (a GmailMailboxes, a Collection, or a Supplier of one).")
    private String userId = "me";

    private @Nullable GmailMailboxes mailboxes;

    @UriParam(
            label = "common",
            defaultValue = "https://gmail.googleapis.com/",
            description = "The Gmail server: scheme, host and port. Plain http is accepted on a loopback host only.")
    private String rootUrl = "https://gmail.googleapis.com/";

    @UriParam(
            label = "security",
            secret = true,
            description = "An OAuth 2.0 access token, used as it is until Gmail refuses it.")
    private @Nullable String accessToken;

    @UriParam(
            label = "security",
            secret = true,
            description = "An OAuth 2.0 refresh token; needs clientId and clientSecret.")
    private @Nullable String refreshToken;

    @UriParam(label = "security", description = "The id of the OAuth 2.0 client that the refresh token was given to.")
    private @Nullable String clientId;

    @UriParam(label = "security", secret = true, description = "The secret of the OAuth 2.0 client.")
    private @Nullable String clientSecret;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "The JSON key of a service account with domain-wide delegation: the text itself, or where to load it from, such as file:key.json or classpath:key.json. Needs delegate.")
    private @Nullable String serviceAccountKey;

    @UriParam(label = "security", description = "The address of the user whom the service account acts for.")
    private @Nullable String delegate;

    @UriParam(
            label = "security",
            description =
                    "OAuth 2.0 scopes to ask for, separated by commas. The default is https://www.googleapis.com/auth/gmail.modify.")
    private @Nullable String scopes;

    @UriParam(label = "security", description = "The token endpoint, where it is not Google's own.")
    private @Nullable String tokenServerUrl;

    @UriParam(
            label = "security",
            description =
                    "Credentials made with Google's auth library, given as a bean instead of the other credential options.")
    private @Nullable GoogleCredentials credentials;

    @UriParam(
            label = "advanced",
            defaultValue = "20000",
            javaType = "java.time.Duration",
            description = "The longest wait for a connection to Gmail.")
    private long connectTimeout = 20_000;

    @UriParam(
            label = "advanced",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description = "The longest silence while an answer of Gmail is awaited.")
    private long readTimeout = 60_000;

    @UriParam(
            label = "advanced",
            defaultValue = "6",
            description =
                    "How often a call is tried in all when Gmail refuses it for its rate or fails. A send is never repeated after a doubtful failure.")
    private int maxAttempts = 6;

    @UriParam(
            label = "advanced",
            defaultValue = "1000",
            javaType = "java.time.Duration",
            description =
                    "The wait before the second attempt; it doubles from attempt to attempt, up to 32 seconds, with up to a second of jitter on top.")
    private long retryDelay = 1_000;

    @UriParam(
            label = "advanced",
            defaultValue = "100",
            description =
                    "How many calls travel in one batch request at most, 1 to 100, and how many messages a feed reads at a time. Batches begin with 50 calls, grow while Gmail answers them whole, and shrink when it refuses some for their rate.")
    private int batchSize = 100;

    @UriParam(
            label = "common",
            defaultValue = "2026",
            enums = "2026,2025,custom,off",
            description =
                    "Gmail's price list and limits that calls keep to: 2026 (6,000 units a minute for each mailbox), 2025 (15,000 units; for projects that used Gmail before May 2026), custom (those of quotaUserUnits and quotaProjectUnits, with the prices of 2026) or off (none; calls go at once, and are slowed down only when Gmail refuses).")
    private String quotaTariff = "2026";

    @UriParam(
            label = "advanced",
            description = "The units that calls for one mailbox may cost in a minute. Only with quotaTariff=custom.")
    private @Nullable Long quotaUserUnits;

    @UriParam(
            label = "advanced",
            description =
                    "The units that calls for all mailboxes of the Google Cloud project may cost in a minute. Only with quotaTariff=custom.")
    private @Nullable Long quotaProjectUnits;

    @UriParam(
            label = "advanced",
            defaultValue = "1.0",
            description =
                    "The part of the mailbox's and the project's units that this Camel context may spend, more than 0 and at most 1, where other programs spend the rest.")
    private double quotaShare = 1;

    @UriParam(
            label = "advanced",
            defaultValue = "10",
            description =
                    "How many requests for one mailbox may be in flight at once; a batch is one. Not with quotaTariff=off.")
    private int quotaConcurrency = QuotaSettings.DEFAULT_CONCURRENCY;

    @UriParam(
            label = "advanced",
            description =
                    "Counts the units of the project for several nodes together: a ProxyManager of Bucket4j whose keys are strings, made for a database or Redis. Otherwise each node has all the project's units.")
    private @Nullable ProxyManager<String> quotaBuckets;

    public String getApplicationName() {
        return applicationName;
    }

    public void setApplicationName(String applicationName) {
        this.applicationName = applicationName;
    }

    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }

    /** Returns what tells the mailboxes instead of {@link #getUserId}; null where nothing does. */
    @Nullable
    GmailMailboxes getMailboxes() {
        return mailboxes;
    }

    void setMailboxes(@Nullable GmailMailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    public String getRootUrl() {
        return rootUrl;
    }

    public void setRootUrl(String rootUrl) {
        this.rootUrl = rootUrl;
    }

    public @Nullable String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(@Nullable String accessToken) {
        this.accessToken = accessToken;
    }

    public @Nullable String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(@Nullable String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public @Nullable String getClientId() {
        return clientId;
    }

    public void setClientId(@Nullable String clientId) {
        this.clientId = clientId;
    }

    public @Nullable String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(@Nullable String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public @Nullable String getServiceAccountKey() {
        return serviceAccountKey;
    }

    public void setServiceAccountKey(@Nullable String serviceAccountKey) {
        this.serviceAccountKey = serviceAccountKey;
    }

    public @Nullable String getDelegate() {
        return delegate;
    }

    public void setDelegate(@Nullable String delegate) {
        this.delegate = delegate;
    }

    public @Nullable String getScopes() {
        return scopes;
    }

    public void setScopes(@Nullable String scopes) {
        this.scopes = scopes;
    }

    public @Nullable String getTokenServerUrl() {
        return tokenServerUrl;
    }

    public void setTokenServerUrl(@Nullable String tokenServerUrl) {
        this.tokenServerUrl = tokenServerUrl;
    }

    public @Nullable GoogleCredentials getCredentials() {
        return credentials;
    }

    public void setCredentials(@Nullable GoogleCredentials credentials) {
        this.credentials = credentials;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getReadTimeout() {
        return readTimeout;
    }

    public void setReadTimeout(long readTimeout) {
        this.readTimeout = readTimeout;
    }

    public int getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(int maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public int getBatchSize() {
        return batchSize;
    }

    public void setBatchSize(int batchSize) {
        this.batchSize = batchSize;
    }

    public String getQuotaTariff() {
        return quotaTariff;
    }

    public void setQuotaTariff(String quotaTariff) {
        this.quotaTariff = quotaTariff;
    }

    public @Nullable Long getQuotaUserUnits() {
        return quotaUserUnits;
    }

    public void setQuotaUserUnits(@Nullable Long quotaUserUnits) {
        this.quotaUserUnits = quotaUserUnits;
    }

    public @Nullable Long getQuotaProjectUnits() {
        return quotaProjectUnits;
    }

    public void setQuotaProjectUnits(@Nullable Long quotaProjectUnits) {
        this.quotaProjectUnits = quotaProjectUnits;
    }

    public double getQuotaShare() {
        return quotaShare;
    }

    public void setQuotaShare(double quotaShare) {
        this.quotaShare = quotaShare;
    }

    public int getQuotaConcurrency() {
        return quotaConcurrency;
    }

    public void setQuotaConcurrency(int quotaConcurrency) {
        this.quotaConcurrency = quotaConcurrency;
    }

    public @Nullable ProxyManager<String> getQuotaBuckets() {
        return quotaBuckets;
    }

    public void setQuotaBuckets(@Nullable ProxyManager<String> quotaBuckets) {
        this.quotaBuckets = quotaBuckets;
    }

    /** Returns a copy for one endpoint to change. */
    public GmailConfiguration copy() {
        try {
            return (GmailConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
