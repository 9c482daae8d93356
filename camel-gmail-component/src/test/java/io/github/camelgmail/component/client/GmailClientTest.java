package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.HistoryMessageAdded;
import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.quota.QuotaSettings;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.fault.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client against the embedded Gmail. */
class GmailClientTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";

    private final EmbeddedGmail gmail =
            EmbeddedGmail.builder().mailbox(ALICE).mailbox(BOB).start();
    private final EmbeddedMailbox alice = gmail.mailbox(ALICE);
    private final List<Duration> waits = new ArrayList<>();
    private final GmailClient client =
            client(GmailCredentials.builder().accessToken(alice.token()).build());

    @AfterEach
    void stop() {
        client.close();
        gmail.close();
    }

    @Test
    void aNewMailIsFoundInTheHistoryAndFetched() {
        BigInteger cursor = client.getProfile().getHistoryId();
        String id = alice.deliver(mail("first")).id();
        ListHistoryResponse page =
                client.history().list(HistoryQuery.after(cursor).withTypes(Set.of(HistoryType.MESSAGE_ADDED)), null);
        assertThat(page.getHistory())
                .flatExtracting(History::getMessagesAdded)
                .extracting(HistoryMessageAdded::getMessage)
                .extracting(Message::getId)
                .containsExactly(id);
        assertThat(client.messages().get(id, MessageFormat.FULL).getSnippet()).contains("first");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfChangeCanBeAskedForAlone(HistoryType type) {
        BigInteger cursor = client.getProfile().getHistoryId();
        String id = alice.deliver(mail("first")).id();
        client.messages().modify(id, List.of("STARRED"), List.of("UNREAD"));
        alice.delete(id);
        List<History> records = client.history()
                .list(HistoryQuery.after(cursor).withTypes(Set.of(type)), null)
                .getHistory();
        assertThat(records).singleElement().satisfies(record -> assertThat(record.keySet())
                .contains(listOf(type))
                .doesNotContainAnyElementsOf(Stream.of(HistoryType.values())
                        .filter(other -> other != type)
                        .map(GmailClientTest::listOf)
                        .toList()));
        assertThat(HistoryQuery.after(cursor).maxResults()).isEqualTo(500);
    }

    private static String listOf(HistoryType type) {
        return switch (type) {
            case MESSAGE_ADDED -> "messagesAdded";
            case MESSAGE_DELETED -> "messagesDeleted";
            case LABEL_ADDED -> "labelsAdded";
            case LABEL_REMOVED -> "labelsRemoved";
        };
    }

    @Test
    void labelsAreFoundByNameInAnyLetterCaseAndCreatedWhenAsked() {
        String work = alice.labelId("Work/\u00dcnits");
        LabelDirectory labels = client.labelDirectory();
        assertThat(labels.idsOf(List.of("inbox", "UNREAD", "work/\u00fcNITS", work)))
                .containsExactly("INBOX", "UNREAD", work, work);
        assertThatThrownBy(() -> labels.idOf("units"))
                .isInstanceOf(GmailUnknownLabelException.class)
                .hasMessageContaining("no label 'units'");
        assertThatThrownBy(() -> labels.idOf("Work/Unit"))
                .isInstanceOf(GmailUnknownLabelException.class)
                .hasMessageContaining("Did you mean 'Work/\u00dcnits'?");
        assertThat(labels.idsOf(List.of("Done", "done", "STARRED"), true))
                .containsExactly(alice.labelId("Done"), alice.labelId("Done"), "STARRED");
    }

    @Test
    void aForgottenCursorIsExpired() {
        BigInteger cursor = client.getProfile().getHistoryId();
        alice.deliver(mail("first"));
        alice.expireHistory();
        alice.deliver(mail("second"));
        assertThatThrownBy(() -> client.history().list(HistoryQuery.after(cursor), null))
                .isInstanceOf(GmailHistoryExpiredException.class);
    }

    @Test
    void pagesAreWalkedAndMessagesFetchedInTheOrderAskedFor() {
        IntStream.range(0, 120).forEach(n -> alice.deliver(mail("n" + n)));
        MessagesQuery query = MessagesQuery.all().withMaxResults(50);
        List<String> ids = new ArrayList<>();
        String token = null;
        do {
            ListMessagesResponse page = client.messages().list(query, token);
            page.getMessages().forEach(message -> ids.add(message.getId()));
            token = page.getNextPageToken();
        } while (token != null);
        alice.delete(ids.get(60));
        gmail.failNext("messages.get", 7, Fault.tooManyRequests());
        FetchedMessages fetched = client.messages().getAll(ids, MessageFormat.METADATA);
        assertThat(fetched.gone()).containsExactly(ids.get(60));
        ids.remove(60);
        assertThat(fetched.messages()).extracting(Message::getId).containsExactlyElementsOf(ids);
        assertThat(gmail.allFaultsHappened()).isTrue();
        assertThat(waits).isNotEmpty();
    }

    @Test
    void theUnitsCountedAreTheUnitsThatTheServerCounts() {
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(n -> alice.deliver(mail("n" + n)).id())
                .toList();
        client.getProfile();
        client.messages().getAll(ids, MessageFormat.FULL);
        client.messages().modify(ids.get(0), List.of("STARRED"), List.of("UNREAD"));
        client.messages().batchModify(ids, List.of(), List.of("INBOX"));
        client.messages().trash(ids.get(0));
        client.messages().untrash(ids.get(0));
        client.labelDirectory().ensure("Done");
        send(client, mail("bye").bytes());
        assertThat(client.unitsUsed()).isEqualTo(gmail.requests().quotaUnits2026());
    }

    @Test
    void labelsAreChangedByModifyAndBatchModify() {
        String one = alice.deliver(mail("1")).id();
        String two = alice.deliver(mail("2")).id();
        String done = client.labelDirectory().ensure("Done/Today");
        client.messages().modify(one, List.of(done), List.of("UNREAD"));
        client.messages().batchModify(List.of(one, two), List.of("STARRED"), List.of("INBOX"));
        assertThat(alice.message(one).orElseThrow().labelIds())
                .contains(done, "STARRED")
                .doesNotContain("UNREAD", "INBOX");
        assertThat(alice.message(two).orElseThrow().labelIds())
                .contains("UNREAD", "STARRED")
                .doesNotContain("INBOX", done);
        assertThat(client.labels().get(done).getName()).isEqualTo("Done/Today");
    }

    @Test
    void aLabelIsCreatedOnceThoughTheAnswerWasLost() {
        gmail.failNext("labels.create", 1, Fault.backendError().afterTheEffect());
        String id = client.labelDirectory().ensure("Done");
        assertThat(client.labels().list())
                .filteredOn(label -> "Done".equals(label.getName()))
                .extracting(Label::getId)
                .containsExactly(id);
    }

    @Test
    void rawMessagesAndAttachmentsComeAsTheyWere() throws IOException {
        byte[] content = new byte[3_000_001];
        new Random(7).nextBytes(content);
        byte[] mail = mail("with")
                .attach("büro.bin", "application/octet-stream", content)
                .bytes();
        String id = alice.deliver(mail).id();
        try (InputStream raw = client.messages().raw(id)) {
            assertThat(new String(raw.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .endsWith(new String(mail, StandardCharsets.ISO_8859_1));
        }
        MessagePart part = client.messages()
                .get(id, MessageFormat.FULL)
                .getPayload()
                .getParts()
                .get(1);
        String attachmentId = part.getBody().getAttachmentId();
        try (InputStream in = client.messages().attachment(id, part.getPartId(), attachmentId)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        try (InputStream in = client.messages().attachment(id, part.getPartId(), null)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void smallAndLargeMailIsDeliveredOnce() {
        byte[] large = mail("large")
                .attach("zero.bin", "application/octet-stream", new byte[8_000_000])
                .bytes();
        send(client, mail("small").bytes());
        Message sent = send(client, large);
        client.messages().send(large.length, () -> new ByteArrayInputStream(large), sent.getThreadId());
        assertThat(gmail.mailbox(BOB).messages()).hasSize(3);
        assertThat(alice.sent()).hasSize(3);
    }

    @Test
    void aSendWhoseAnswerWasLostIsInDoubtAndSentOnce() {
        gmail.failNext("messages.send", 1, Fault.droppedConnection().afterTheEffect());
        assertThatThrownBy(() -> send(client, mail("once").bytes())).isInstanceOf(GmailSendInDoubtException.class);
        assertThat(gmail.mailbox(BOB).messages()).hasSize(1);
    }

    @Test
    void aRevokedAccessTokenIsReplacedByMeansOfTheRefreshToken() {
        gmail.oauth().registerClient("client", "secret");
        GmailClient refreshing = client(GmailCredentials.builder()
                .clientId("client")
                .clientSecret("secret")
                .refreshToken(gmail.oauth().refreshToken(ALICE))
                .tokenServer(URI.create(gmail.oauth().tokenUrl()))
                .build());
        refreshing.getProfile();
        gmail.oauth().revokeAccessTokens();
        assertThat(send(refreshing, mail("again").bytes()).getId()).isNotNull();
    }

    @Test
    void aServiceAccountActsForItsDelegate() {
        GmailClient delegated = client(GmailCredentials.builder()
                .serviceAccountKey(gmail.oauth().serviceAccountKey("robot@project.iam.gserviceaccount.com"))
                .delegate(ALICE)
                .build());
        assertThat(delegated.getProfile().getEmailAddress()).isEqualTo(ALICE);
    }

    @Test
    void aWrongCredentialIsToldAndNotRepeated() {
        GmailClient wrong = client(GmailCredentials.builder()
                .clientId("client")
                .clientSecret("guessed")
                .refreshToken("stolen")
                .tokenServer(URI.create(gmail.oauth().tokenUrl()))
                .build());
        assertThatThrownBy(wrong::getProfile).isInstanceOf(GmailAuthenticationException.class);
        assertThat(waits).isEmpty();
    }

    @Test
    void anUnknownMessageIsNotFound() {
        assertThatThrownBy(() -> client.messages().get("00000000000000aa", MessageFormat.FULL))
                .isInstanceOf(GmailNotFoundException.class);
    }

    @Test
    void aThousandNewMessagesAreHydratedWithinFortyFiveRequests() {
        BigInteger cursor = client.getProfile().getHistoryId();
        IntStream.range(0, 1000).forEach(n -> alice.deliver("To: " + ALICE + "\r\nSubject: " + n + "\r\n\r\n" + n));
        gmail.resetRequests();
        List<String> ids = new ArrayList<>();
        HistoryQuery query = HistoryQuery.after(cursor).withTypes(Set.of(HistoryType.MESSAGE_ADDED));
        String token = null;
        do {
            ListHistoryResponse page = client.history().list(query, token);
            page.getHistory().forEach(record -> record.getMessagesAdded()
                    .forEach(added -> ids.add(added.getMessage().getId())));
            token = page.getNextPageToken();
        } while (token != null);
        assertThat(client.messages().getAll(ids, MessageFormat.FULL).messages()).hasSize(1000);
        assertThat(gmail.requests().httpRequests()).isLessThanOrEqualTo(22);
    }

    private GmailClient client(GmailCredentials credentials) {
        GmailClientSettings settings = GmailClientSettings.builder(credentials)
                .rootUrl(gmail.rootUrl())
                .quota(QuotaSettings.unlimited())
                .build();
        return GmailClient.create(settings, GateFixture.timing(waits::add));
    }

    private static Message send(GmailClient from, byte[] mail) {
        return from.messages().send(mail.length, () -> new ByteArrayInputStream(mail), null);
    }

    private static Mail mail(String text) {
        return Mail.from(ALICE).to(BOB).subject("Subject " + text).text(text);
    }
}
