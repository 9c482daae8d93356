package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailClientSettings;
import io.github.camelgmail.component.client.HistoryType;
import io.github.camelgmail.component.client.HydrationBudget;
import io.github.camelgmail.component.client.HydrationSettings;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.client.ThreadFetch;
import io.github.camelgmail.component.message.MessageContent;
import io.github.camelgmail.component.sync.Change;
import io.github.camelgmail.component.sync.EventType;
import io.github.camelgmail.component.sync.HistoryId;
import io.github.camelgmail.component.sync.HistoryPage;
import io.github.camelgmail.component.sync.HistoryRecord;
import io.github.camelgmail.component.sync.Input;
import io.github.camelgmail.component.sync.MessageReference;
import io.github.camelgmail.component.sync.Wanted;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientMailboxTest {

    private final List<String> queries = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private GmailClient client;
    private ClientMailbox mailbox;
    private volatile String answer = "{}";
    private volatile int status = 200;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            queries.add(String.valueOf(exchange.getRequestURI().getQuery()));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        GmailCredentials credentials =
                GmailCredentials.builder().accessToken("token").build();
        GmailClientSettings settings = GmailClientSettings.builder(credentials)
                .rootUrl("http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .build();
        client = GmailClient.create(settings);
        mailbox = mailbox(null);
    }

    private ClientMailbox mailbox(@Nullable String query) {
        HydrationSettings hydration = new HydrationSettings(
                MessageFormat.FULL, ThreadFetch.auto, 0, new HydrationBudget(0), Clock.systemUTC());
        MailboxView view =
                new MailboxView(Set.of(HistoryType.MESSAGE_ADDED), Set.of(), query, false, hydration, new NoContent());
        return new ClientMailbox(client, view, new DeliveredEvents("alice@example.com", null), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static final class NoContent implements MessageContent {

        @Override
        public InputStream raw(String messageId) {
            return InputStream.nullInputStream();
        }

        @Override
        public InputStream attachment(String messageId, String partId, String attachmentId) {
            return InputStream.nullInputStream();
        }
    }

    @Test
    void aProfileWithoutAHistoryIdMovesNoCursor() {
        assertThatThrownBy(mailbox::historyId)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("users.getProfile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"historyId\":\"9\",\"history\":[{\"messagesAdded\":[{\"message\":{\"id\":\"1\"}}]}]}"})
    void historyWithoutAnIdMovesNoCursor(String json) {
        answer = json;

        assertThatThrownBy(() -> mailbox.history(HistoryId.parse("7"), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("users.history.list");
    }

    @Test
    void aListingIncludesItsFirstSecondAndNotItsEnd() {
        mailbox.messages(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:02Z"), null);
        mailbox.messages(null, null, null);

        assertThat(queries.get(0)).contains("q=after:1767225599 before:1767225602");
        assertThat(queries.get(1)).doesNotContain("q=");
    }

    @Test
    void severalLabelsOfOneMessageInOneRecordAreOneChange() {
        answer = """
                {"historyId":"9","history":[{"id":"8",
                 "labelsAdded":[{"message":{"id":"1","threadId":"t","labelIds":["A"]},"labelIds":["A"]},
                                {"message":{"id":"2","threadId":"t"},"labelIds":["C"]},
                                {"message":{"id":"1","threadId":"t","labelIds":["A","B"]},"labelIds":["B"]}],
                 "messagesDeleted":[{"message":{"id":"3"}}]}]}
                """;

        assertThat(mailbox.history(HistoryId.parse("7"), null))
                .isEqualTo(new Input.HistoryListed<>(new HistoryPage(
                        List.of(new HistoryRecord(
                                HistoryId.parse("8"),
                                List.of(
                                        change(EventType.labelAdded, "1", "t", Set.of("A", "B"), Set.of("A", "B")),
                                        change(EventType.labelAdded, "2", "t", Set.of(), Set.of("C")),
                                        change(EventType.messageDeleted, "3", "", Set.of(), Set.of())))),
                        null,
                        HistoryId.parse("9"))));
    }

    private static Change change(
            EventType type, String id, String threadId, Set<String> labelIds, Set<String> changed) {
        return new Change(type, new MessageReference(id, threadId), labelIds, changed);
    }

    @Test
    void onlyTheHistoryThatIsAskedForIsListed() {
        answer = "{\"historyId\":\"9\"}";
        mailbox.history(HistoryId.parse("7"), "next");

        assertThat(queries.get(0)).contains("historyTypes=messageAdded", "startHistoryId=7", "pageToken=next");
        assertThat(queries.get(0)).doesNotContain("labelAdded");
    }

    @Test
    void historyThatIsGoneIsTold() {
        status = 404;
        answer = "{\"error\":{\"code\":404,\"message\":\"Requested entity was not found.\"}}";

        assertThat(mailbox.history(HistoryId.parse("7"), null)).isEqualTo(new Input.HistoryExpired<>());
    }

    @Test
    void whatAListingFoundByTheQueryIsJudgedAnewWhenTheHistoryTellsOfIt() {
        ClientMailbox filtering = mailbox("is:unread");
        answer = "{\"messages\":[{\"id\":\"1\",\"threadId\":\"t\"}]}";
        filtering.messages(null, null, null);
        answer = "{\"id\":\"1\",\"threadId\":\"t\",\"historyId\":\"9\",\"internalDate\":\"1767225600000\"}";

        assertThat(hydrated(filtering)).isEqualTo(1);
        filtering.history(HistoryId.parse("7"), null);
        assertThat(hydrated(filtering)).isZero();
    }

    /** Reads a message that no search finds. */
    private static int hydrated(ClientMailbox mailbox) {
        Wanted wanted = new Wanted(new MessageReference("1", "t"), Instant.now());
        return ((Input.Hydrated<?>) mailbox.hydrate(List.of(wanted), List.of()))
                .messages()
                .size();
    }
}
