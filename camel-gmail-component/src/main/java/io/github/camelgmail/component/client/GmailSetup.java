package io.github.camelgmail.component.client;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.auth.SecretSafeUrl;
import io.github.camelgmail.component.auth.TokenSource;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The questions about how notifications are set up: what the access token may do, and how topic and subscription are. They change
 * nothing, cost no quota of Gmail and do not throw. Safe for use by many threads.
 */
public final class GmailSetup {

    private static final URI GOOGLE_TOKEN_INFO = URI.create("https://oauth2.googleapis.com/tokeninfo");
    private static final String TOKEN_INFO_PATH = "/tokeninfo";

    private final SetupCalls calls;
    private final GmailCredentials credentials;
    private final GmailAuthorization authorization;
    private final RefreshTokenLife life;
    private final URI tokenInfo;
    private @Nullable GmailAuthorization pubSubAuthorization;

    GmailSetup(
            GmailClientSettings settings, SetupCalls calls, GmailAuthorization authorization, RefreshTokenLife life) {
        this.calls = calls;
        this.credentials = settings.credentials();
        this.authorization = authorization;
        this.life = life;
        this.tokenInfo = tokenInfo(settings);
    }

    /** The token goes to nobody who has not seen it: to Google, or to the server that stands in for Google. */
    private static URI tokenInfo(GmailClientSettings settings) {
        URI tokenServer = settings.credentials().tokenServer();
        if (!isGoogles(tokenServer)) {
            return tokenServer.resolve(TOKEN_INFO_PATH);
        }
        URI root = settings.rootUrl();
        return isGoogles(root) ? GOOGLE_TOKEN_INFO : root.resolve(TOKEN_INFO_PATH);
    }

    private static boolean isGoogles(URI server) {
        String host = server.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".googleapis.com") || host.endsWith(".google.com");
    }

    /**
     * Asks for a topic ({@code pubsub.projects.topics.get}).
     *
     * @param rootUrl the server, https or on a loopback host
     */
    public SetupAnswer topic(URI rootUrl, TopicName topic) {
        return pubSub(rootUrl, topic.toString());
    }

    /**
     * Asks who may do what with a topic ({@code pubsub.projects.topics.getIamPolicy}).
     *
     * @param rootUrl the server, https or on a loopback host
     */
    public SetupAnswer policy(URI rootUrl, TopicName topic) {
        return pubSub(rootUrl, topic + ":getIamPolicy");
    }

    /**
     * Asks for a subscription ({@code pubsub.projects.subscriptions.get}).
     *
     * @param rootUrl the server, https or on a loopback host
     */
    public SetupAnswer subscription(URI rootUrl, SubscriptionName subscription) {
        return pubSub(rootUrl, subscription.toString());
    }

    private SetupAnswer pubSub(URI rootUrl, String resource) {
        URI root = SecretSafeUrl.of("pubsubRootUrl", rootUrl);
        return calls.get(pubSubAuthorization(), root.resolve("/v1/" + resource.replace("%", "%25")));
    }

    /** Most clients never look into Pub/Sub. */
    private synchronized GmailAuthorization pubSubAuthorization() {
        GmailAuthorization known = pubSubAuthorization;
        if (known == null) {
            known = authorization.with(credentials.forPubSub());
            pubSubAuthorization = known;
        }
        return known;
    }

    /** Asks what the access token is for: its scopes, its client and how long it lives (Google's {@code tokeninfo}). */
    public SetupAnswer accessToken() {
        return calls.post(authorization, tokenInfo);
    }

    /**
     * Asks for a new access token, as the answer may tell how long the refresh token lives.
     *
     * @return empty where it does not tell, so that it has no end of its own as far as can be known
     */
    public Optional<Duration> refreshTokenLife() {
        boolean unused = authorization.discardToken();
        return life.left();
    }

    /** Returns where access tokens come from. */
    public TokenSource tokenSource() {
        return credentials.source();
    }

    /** Returns the Google Cloud project of the credentials, by its number or id, where they tell. */
    public Optional<String> project() {
        return credentials.project();
    }
}
