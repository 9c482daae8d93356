package io.github.camelgmail.component;

import com.google.auth.oauth2.GoogleCredentials;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Tells a consumer which mailboxes there are: a bean for the option {@code userId}, as in {@code userId=#mailboxes}. It is asked
 * at each poll, so mailboxes come and go at run time. It must be safe for use by many threads.
 */
@FunctionalInterface
public interface GmailMailboxes {

    /**
     * Returns the addresses of the mailboxes to serve now, each a primary address. Whoever is no longer among them is served no
     * longer, and goes on from its checkpoint when it returns. Where this throws, the poll fails, and the mailboxes stay
     * as they were.
     */
    Collection<String> addresses();

    /**
     * Returns the credentials of a mailbox, or null for those that the endpoint's options name. Asked when the mailbox is first
     * served, and again after it has left and returned.
     *
     * @param address one of {@link #addresses}, in lower case
     */
    default @Nullable GoogleCredentials credentials(String address) {
        return null;
    }
}
