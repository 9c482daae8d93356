package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.SendAs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a mailbox may send from, remembered for {@value #MINUTES} minutes, as people change them and their signatures
 * now and then. Safe for use by many threads.
 */
public final class SendAsDirectory {

    private static final int MINUTES = 5;

    private final Remembered<List<SendAs>> aliases;
    private final Remembered<String> account;

    SendAsDirectory(Supplier<List<SendAs>> aliases, Supplier<String> account, Clock clock) {
        this.aliases = new Remembered<>(aliases, clock);
        this.account = new Remembered<>(account, clock);
    }

    /**
     * Returns all of them, the account's own among them.
     *
     * @throws GmailException if they are not known yet, and Gmail refuses or cannot be reached
     */
    public List<SendAs> all() {
        return aliases.get();
    }

    /**
     * Returns the account's own address, as its profile says; more scopes allow that.
     *
     * @throws GmailException if it is not known yet, and Gmail refuses or cannot be reached
     */
    public String account() {
        return account.get();
    }

    /** Forgets what was read, as it has changed. */
    void forget() {
        aliases.forget();
    }

    /** What was read once, until it is too old. */
    private static final class Remembered<T> {

        private record Known<T>(T value, Instant until) {}

        private final Supplier<T> reading;
        private final Clock clock;
        private volatile @Nullable Known<T> known;

        Remembered(Supplier<T> reading, Clock clock) {
            this.reading = reading;
            this.clock = clock;
        }

        void forget() {
            known = null;
        }

        T get() {
            Known<T> last = known;
            if (last == null || !clock.instant().isBefore(last.until())) {
                last = new Known<>(reading.get(), clock.instant().plus(Duration.ofMinutes(MINUTES)));
                known = last;
            }
            return last.value();
        }
    }
}
