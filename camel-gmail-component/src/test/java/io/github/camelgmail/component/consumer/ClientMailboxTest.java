package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailClientSettings;
import io.github.camelgmail.component.message.MessageContent;
import io.github.camelgmail.component.sync.HistoryId;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientMailboxTest {

    private final List<String> queries = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private ClientMailbox mailbox;
    private volatile String answer = "{}";

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            queries.add(String.valueOf(exchange.getRequestURI().getQuery()));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        GmailCredentials credentials =
                GmailCredentials.builder().accessToken("token").build();
        GmailClientSettings settings = GmailClientSettings.builder(credentials)
                .rootUrl("http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .build();
        mailbox = new ClientMailbox(GmailClient.create(settings), new NoContent(), false);
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
        assertThatThrownBy(mailbox::currentHistoryId)
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
    void aListingIncludesTheSecondThatItBeginsWith() {
        mailbox.messagesSince(Instant.parse("2026-01-01T00:00:00Z"), null);
        mailbox.messagesSince(Instant.EPOCH, null);

        assertThat(queries.get(0)).contains("q=after:1767225599");
        assertThat(queries.get(1)).contains("q=after:0");
    }
}
