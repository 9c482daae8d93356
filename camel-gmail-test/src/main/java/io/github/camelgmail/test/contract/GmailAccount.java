package io.github.camelgmail.test.contract;

import com.google.api.services.gmail.Gmail;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A mailbox that sentences are tried on, and the ways into it. Used by one thread at a time. */
public interface GmailAccount extends AutoCloseable {

    /** The address of the mailbox. */
    String address();

    /** Google's client, opened for this account. */
    Gmail gmail();

    /** The root URL of the API, with a slash at its end, for requests that the client cannot make. */
    URI rootUrl();

    /**
     * A bearer token for such requests.
     *
     * @throws IOException when none can be had
     */
    String accessToken() throws IOException;

    /** How long a change may take until lists, searches and the history show it; positive. */
    default Duration patience() {
        return Duration.ofSeconds(5);
    }

    /** The quota units that may be used up in a minute, at least 600; by default calls are not held back. */
    default int unitsPerMinute() {
        return Integer.MAX_VALUE;
    }

    /** Ends the use of the account. */
    @Override
    default void close() {}

    /** Opens a mailbox of an embedded Gmail, which the caller closes. */
    static GmailAccount of(EmbeddedGmail gmail, String address) {
        EmbeddedMailbox mailbox = gmail.mailbox(address);
        return new EmbeddedAccount(gmail.rootUrl(), mailbox.address(), mailbox.token(), () -> {});
    }

    /** Starts an embedded Gmail for one mailbox; it ends with the use of the account. */
    static GmailAccount embedded(String address) {
        EmbeddedGmail gmail = EmbeddedGmail.start();
        EmbeddedMailbox mailbox = gmail.mailbox(address);
        return new EmbeddedAccount(gmail.rootUrl(), mailbox.address(), mailbox.token(), gmail::close);
    }

    /**
     * Opens the account that the system properties name; see {@link RemoteAccount}.
     *
     * @return empty when {@code gmail.contract.credentials} is not set
     * @throws IllegalStateException when a property is missing or wrong, or the mailbox is not the one that was named
     * @throws IOException when the credentials cannot be read or the account cannot be reached
     */
    static Optional<GmailAccount> ofSystemProperties() throws IOException {
        return RemoteAccount.of(System.getProperties());
    }
}
