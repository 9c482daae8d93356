package io.github.camelgmail.test.contract;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.oauth.Scope;
import io.github.camelgmail.test.quota.QuotaLimits;
import io.github.camelgmail.test.quota.Tariff;
import java.time.Duration;
import java.util.Arrays;

/** The embedded Gmail as an emulator. */
final class EmbeddedEmulator implements GmailEmulator {

    private static final String PROJECT = "contract-project";

    private final EmbeddedGmail gmail;

    EmbeddedEmulator() {
        this.gmail = EmbeddedGmail.builder().project(PROJECT).start();
    }

    @Override
    public GmailAccount account(String address, String... scopes) {
        if (scopes.length == 0) {
            return GmailAccount.of(gmail, address);
        }
        Scope[] carried = Arrays.stream(scopes).map(EmbeddedEmulator::scope).toArray(Scope[]::new);
        return new EmbeddedAccount(gmail.rootUrl(), address, gmail.oauth().accessToken(address, carried), () -> {});
    }

    @Override
    public void deliver(String address, byte[] mail) {
        gmail.mailbox(address).deliver(mail);
    }

    @Override
    public void advanceClock(Duration step) {
        gmail.advanceClock(step);
    }

    @Override
    public void allowUnitsPerMinute(int units) {
        gmail.quota().limits(QuotaLimits.of(Tariff.OF_2026).withUnitsPerUserMinute(units));
    }

    @Override
    public String createTopic(String name) {
        return gmail.topics()
                .create("projects/" + PROJECT + "/topics/" + name)
                .grantPublisher()
                .name();
    }

    @Override
    public void close() {
        gmail.close();
    }

    private static Scope scope(String url) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.url().equals(url))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scope of Gmail: " + url));
    }
}
