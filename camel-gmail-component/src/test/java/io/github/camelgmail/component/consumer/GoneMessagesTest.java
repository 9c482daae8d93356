package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailClientSettings;
import io.github.camelgmail.component.client.quota.QuotaSettings;
import io.github.camelgmail.component.sync.MessagePage;
import io.github.camelgmail.component.sync.MessageReference;
import io.github.camelgmail.test.EmbeddedGmail;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoneMessagesTest {

    private static final String ALICE = "alice@example.com";

    private final EmbeddedGmail gmail = EmbeddedGmail.builder().mailbox(ALICE).start();
    private final MemoryIdempotentRepository repository = new MemoryIdempotentRepository();
    private final GmailClient client = GmailClient.create(GmailClientSettings.builder(
                    GmailCredentials.builder().accessToken(ALICE).build())
            .rootUrl(gmail.rootUrl())
            .quota(QuotaSettings.unlimited())
            .build());

    @AfterEach
    void stop() {
        client.close();
        gmail.close();
    }

    @Test
    void manyGoneMessagesAreFoundSomeAtATime() {
        repository.start();
        String present = gmail.mailbox(ALICE)
                .deliver("From: bob@example.com\nSubject: here\n\nhere")
                .id();
        List<String> gone = IntStream.range(1, 251)
                .mapToObj(n -> Integer.toHexString(0x1000 + n))
                .toList();
        repository.add(ALICE + "/" + present);
        gone.forEach(id -> repository.add(ALICE + "/" + id));
        GoneMessages messages = new GoneMessages(client, new DeliveredEvents(ALICE, repository), 240);

        List<String> found = new ArrayList<>();
        String token = null;
        int pages = 0;
        do {
            MessagePage page = messages.page(token);
            assertThat(page.messages()).hasSizeLessThanOrEqualTo(100);
            page.messages().stream().map(MessageReference::id).forEach(found::add);
            token = page.nextPageToken();
            pages++;
        } while (token != null);
        assertThat(found).containsExactlyInAnyOrderElementsOf(gone);
        assertThat(pages).isEqualTo(4);
    }
}
