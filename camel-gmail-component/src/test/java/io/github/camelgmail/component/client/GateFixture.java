package io.github.camelgmail.component.client;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.quota.QuotaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** A scripted server, a client of it, and the waits that the client took. */
final class GateFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String TOKEN = "ya29.secret-token";
    static final String PROFILE = "{\"emailAddress\":\"alice@example.com\",\"historyId\":\"42\"}";

    final ScriptedServer server = new ScriptedServer();
    final List<Duration> waits = new CopyOnWriteArrayList<>();

    /** A time that passes only where a client waits between attempts. */
    static RetryTiming timing(Sleeper sleeper) {
        MovingClock clock = new MovingClock(NOW);
        Sleeper moving = wait -> {
            sleeper.sleep(wait);
            clock.advance(wait);
        };
        return new RetryTiming(clock, moving, new Random(7));
    }

    GmailClient client() {
        return client(GmailCredentials.builder().accessToken(TOKEN).build());
    }

    GmailClient client(GmailCredentials credentials) {
        return GmailClient.create(settings(credentials).build(), timing(waits::add));
    }

    GmailClientSettingsBuilder settings(GmailCredentials credentials) {
        return GmailClientSettings.builder(credentials)
                .rootUrl(server.url())
                .quota(QuotaSettings.unlimited())
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        server.close();
    }
}
