package io.github.camelgmail.component;

import com.google.auth.oauth2.GoogleCredentials;
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
            description = "The mailbox: an address, or me for the one of the credentials.")
    private String userId = "me";

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
            defaultValue = "50",
            description =
                    "How many calls travel in one batch request, 1 to 100. Above 50 Gmail tends to refuse some for their rate.")
    private int batchSize = 50;

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

    /** Returns a copy for one endpoint to change. */
    public GmailConfiguration copy() {
        try {
            return (GmailConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
