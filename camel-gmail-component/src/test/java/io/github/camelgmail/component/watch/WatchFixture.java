package io.github.camelgmail.component.watch;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailClientSettings;
import io.github.camelgmail.component.client.RetryTiming;
import io.github.camelgmail.component.client.quota.QuotaSettings;
import io.github.camelgmail.test.EmbeddedGmail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.slf4j.event.Level;

/** A mailbox of an embedded Gmail, whose clock the watch follows too. */
final class WatchFixture implements AutoCloseable {

    static final String ALICE = "alice@example.com";
    static final String TOPIC = "projects/embedded-gmail/topics/mail";
    static final Duration DAY = Duration.ofDays(1);
    static final Duration LIFE = DAY.multipliedBy(7);

    final EmbeddedGmail gmail =
            EmbeddedGmail.builder().mailbox(ALICE).topic(TOPIC).start();
    final RememberedLog log = new RememberedLog();
    private final WatchTroubles troubles = new WatchTroubles(log);
    private final GmailClient client = GmailClient.create(
            GmailClientSettings.builder(
                            GmailCredentials.builder().accessToken(ALICE).build())
                    .rootUrl(gmail.rootUrl())
                    .quota(QuotaSettings.unlimited())
                    .build(),
            new RetryTiming(gmail.clock(), wait -> {}, new Random(7)));

    /** A watch of which waits are shortened by nothing. */
    MailboxWatch watch(Duration renewal) {
        return watch(settings(TOPIC, renewal, false), () -> 0);
    }

    MailboxWatch watch(WatchSettings settings, RandomGenerator random) {
        return new MailboxWatch(
                ALICE, client.forFeed(false).watch(), settings, new WatchTimes(gmail.clock(), random), troubles);
    }

    static WatchSettings settings(String topic, Duration renewal, boolean stopOnShutdown) {
        return new WatchSettings(topic, List.of(), null, renewal, stopOnShutdown);
    }

    Instant now() {
        return gmail.clock().instant();
    }

    /** Lets the time come at which a watch wants to do something, and lets it. */
    void keepNext(MailboxWatch watch) {
        Duration wait = Duration.between(now(), watch.condition().nextTry());
        if (!wait.isNegative() && !wait.isZero()) {
            gmail.advanceClock(wait);
        }
        watch.keep();
    }

    int watches() {
        return Math.toIntExact(gmail.requests().of("watch"));
    }

    int stops() {
        return Math.toIntExact(gmail.requests().of("stop"));
    }

    List<String> logged(Level level) {
        return log.lines(level);
    }

    @Override
    public void close() {
        client.close();
        gmail.close();
    }
}
