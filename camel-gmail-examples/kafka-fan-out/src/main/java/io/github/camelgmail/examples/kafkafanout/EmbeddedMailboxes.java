package io.github.camelgmail.examples.kafkafanout;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import io.github.camelgmail.component.GmailMailboxes;
import java.util.List;

/**
 * Mailboxes of an embedded Gmail, where an address is the access token of its mailbox. At the real Gmail the option
 * {@code serviceAccountKey} acts for all mailboxes.
 *
 * @param addresses of the mailboxes
 */
record EmbeddedMailboxes(List<String> addresses) implements GmailMailboxes {
    @Override
    public GoogleCredentials credentials(String address) {
        return GoogleCredentials.create(new AccessToken(address, null));
    }
}
