package io.github.camelgmail.test.contract;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@link GmailContract} cannot try on one real account: scopes, other users, what settings do to their mail, watches, quotas, and
 * the passing of time. Every sentence gets an
 * emulator of its own.
 */
@ExtendWith(SourceOfFailure.class)
public abstract class GmailEmulatorContract
        implements ScopesContract, OtherUsersContract, TimeAndQuotaContract, SettingsAtWorkContract, WatchContract {

    private @Nullable GmailEmulator emulator;

    /** For subclasses. */
    protected GmailEmulatorContract() {}

    /**
     * Starts an emulator without any mail.
     *
     * @throws IOException when it cannot be started
     */
    protected abstract GmailEmulator startEmulator() throws IOException;

    @Override
    public final GmailEmulator emulator() {
        if (emulator == null) {
            throw new IllegalStateException("a sentence can only be tried while its test is running");
        }
        return emulator;
    }

    @BeforeEach
    final void start() throws IOException {
        emulator = startEmulator();
    }

    @AfterEach
    final void stop() {
        if (emulator != null) {
            emulator.close();
        }
    }
}
