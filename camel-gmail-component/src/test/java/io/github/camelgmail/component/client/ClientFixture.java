package io.github.camelgmail.component.client;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.quota.QuotaSettings;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import java.util.List;
import java.util.stream.IntStream;

/** An embedded Gmail, a mailbox of it, and a client of that mailbox that waits for nothing. */
final class ClientFixture implements AutoCloseable {

    static final String ALICE = "alice@example.com";

    final EmbeddedGmail gmail = EmbeddedGmail.builder().mailbox(ALICE).start();
    final EmbeddedMailbox alice = gmail.mailbox(ALICE);
    final GmailClient client = client(ALICE);

    /** A client with a token that the embedded Gmail knows. */
    GmailClient client(String accessToken) {
        GmailClientSettings settings = GmailClientSettings.builder(
                        GmailCredentials.builder().accessToken(accessToken).build())
                .rootUrl(gmail.rootUrl())
                .quota(QuotaSettings.unlimited())
                .build();
        return GmailClient.create(settings, GateFixture.timing(wait -> {}));
    }

    String deliver(String subject) {
        return alice.deliver("From: bob@example.com\nTo: " + ALICE + "\nSubject: " + subject + "\n\n" + subject)
                .id();
    }

    /** Delivers mails and returns their ids, oldest first. */
    List<String> deliver(int count) {
        return IntStream.range(0, count).mapToObj(n -> deliver("mail " + n)).toList();
    }

    List<String> labelsOf(String id) {
        return alice.message(id).orElseThrow().labelIds();
    }

    /** The quota units that the server has counted since its counters were last reset. */
    long units() {
        return gmail.requests().quotaUnits2026();
    }

    @Override
    public void close() {
        client.close();
        gmail.close();
    }
}
