package io.github.camelgmail.test.contract;

import java.time.Duration;

/** A stand-in for Gmail, with what no real account can give: any user, any token, a topic, and the passing of time. */
public interface GmailEmulator extends AutoCloseable {

    /**
     * Opens a mailbox, which is made when there is none.
     *
     * @param scopes the scopes of its token, as URLs; none for all
     */
    GmailAccount account(String address, String... scopes);

    /** Lets a mail arrive in a mailbox as from the Internet. */
    void deliver(String address, byte[] mail);

    /** Lets time pass, at once. */
    void advanceClock(Duration step);

    /** Sets how many quota units each user may use up in a minute. */
    void allowUnitsPerMinute(int units);

    /**
     * Makes a Pub/Sub topic in the project of the client, on which Gmail may publish.
     *
     * @return its full name, {@code projects/P/topics/NAME}
     */
    String createTopic(String name);

    /** Ends the emulator. */
    @Override
    void close();

    /** Starts an embedded Gmail as emulator. */
    static GmailEmulator embedded() {
        return new EmbeddedEmulator();
    }
}
