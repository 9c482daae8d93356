package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.ScriptedServer.Answer;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSendingTest {

    private static final byte[] SMALL = "To: bob@example.com\r\n\r\nhi ÿ".getBytes(StandardCharsets.UTF_8);
    private static final String SENT = "{\"id\":\"1\",\"threadId\":\"7\",\"labelIds\":[\"SENT\"]}";

    private final GateFixture fixture = new GateFixture();
    private final ScriptedServer server = fixture.server;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aMessageGoesAsItIsBesideItsJson() {
        server.then(200, SENT);
        assertThat(send(SMALL, "7").getId()).isEqualTo("1");
        ScriptedServer.Received upload = server.received(0);
        assertThat(upload.path()).isEqualTo("/upload/gmail/v1/users/me/messages/send");
        assertThat(upload.query()).contains("uploadType=multipart");
        assertThat(upload.header("Content-type")).startsWith("multipart/related; boundary=");
        assertThat(upload.header("Content-length"))
                .isEqualTo(Integer.toString(upload.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(upload.header("Authorization")).isEqualTo("Bearer " + GateFixture.TOKEN);
        assertThat(upload.body())
                .contains("{\"threadId\":\"7\"}")
                .contains(
                        "Content-Type: message/rfc822\r\n\r\n" + new String(SMALL, StandardCharsets.UTF_8) + "\r\n--");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 502, 503, 504})
    void aServerFaultLeavesTheSendInDoubtAndIsNotRepeated(int status) {
        server.then(Answer.error(status, "backendError", "Backend Error"));
        GmailSendInDoubtException e = catchThrowableOfType(GmailSendInDoubtException.class, () -> send(SMALL, null));
        assertThat(e.retryable()).isFalse();
        assertThat(e.getHttpResponseCode()).isEqualTo(status);
        assertThat(e).hasMessageContaining("in:sent");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksAfterTheRequestLeavesTheSendInDoubt() {
        server.then(200, GateFixture.PROFILE).then(Answer.hangUp()).then(200, SENT);
        GmailClient client = fixture.client();
        client.getProfile();
        assertThatThrownBy(() -> client.messages().send(SMALL.length, () -> new ByteArrayInputStream(SMALL), null))
                .isInstanceOf(GmailSendInDoubtException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void anUploadWhoseConnectionBreaksIsInDoubtToo() {
        byte[] large = new byte[4 * 1024 * 1024];
        server.then(Answer.hangUp()).then(200, SENT);
        assertThatThrownBy(() -> send(large, null)).isInstanceOf(GmailSendInDoubtException.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aSilentServerLeavesTheSendInDoubt() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            GmailClientSettings settings = fixture.settings(token())
                    .rootUrl("http://127.0.0.1:" + silent.getLocalPort())
                    .readTimeout(Duration.ofMillis(200))
                    .build();
            GmailClient client = GmailClient.create(settings, GateFixture.timing(fixture.waits::add));
            assertThatThrownBy(() -> client.messages().send(SMALL.length, () -> new ByteArrayInputStream(SMALL), null))
                    .isInstanceOf(GmailSendInDoubtException.class);
            assertThat(fixture.waits).isEmpty();
        }
    }

    @Test
    void anAnswerThatCannotBeReadLeavesTheSendInDoubt() {
        server.then(200, "<html>");
        assertThatThrownBy(() -> send(SMALL, null)).isInstanceOf(GmailSendInDoubtException.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aRateLimitIsRepeatedWithTheMessageReadAnew() {
        server.then(Answer.error(429, "rateLimitExceeded", "Too many concurrent requests for user"))
                .then(Answer.error(403, "userRateLimitExceeded", "User Rate Limit Exceeded"))
                .then(200, SENT);
        AtomicInteger opened = new AtomicInteger();
        MessageStream content = () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(SMALL);
        };
        fixture.client().messages().send(SMALL.length, content, null);
        assertThat(opened).hasValue(3);
        assertThat(server.received(2).body()).contains(new String(SMALL, StandardCharsets.UTF_8));
    }

    @Test
    void aServerThatNobodyReachedIsRepeatedAndNotInDoubt() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        GmailClientSettings settings =
                fixture.settings(token()).rootUrl("http://127.0.0.1:" + port).build();
        GmailClient client = GmailClient.create(settings, GateFixture.timing(fixture.waits::add));
        assertThatThrownBy(() -> client.messages().send(SMALL.length, () -> new ByteArrayInputStream(SMALL), null))
                .isInstanceOf(GmailUnavailableException.class);
        assertThat(fixture.waits).hasSize(5);
    }

    @Test
    void aMessageOverThirtyFiveMebibytesIsRefusedBeforeAnyCall() {
        assertThatThrownBy(() -> fixture.client().messages().send(36_700_161, InputStream::nullInputStream, null))
                .isInstanceOf(GmailTooLargeException.class)
                .hasMessageContaining("36700161");
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 1000, 4 * 1024 * 1024})
    void aMessageOfAnotherLengthThanAnnouncedIsNotSent(long announced) {
        GmailMessages messages = fixture.client().messages();
        assertThatThrownBy(() -> messages.send(announced, () -> new ByteArrayInputStream(SMALL), null))
                .isInstanceOf(GmailInvalidRequestException.class)
                .hasMessageContaining("announced");
    }

    @Test
    void anUploadThatIsLongerThanAnnouncedIsNotSent() {
        byte[] large = new byte[4 * 1024 * 1024];
        GmailMessages messages = fixture.client().messages();
        assertThatThrownBy(() -> messages.send(large.length - 1, () -> new ByteArrayInputStream(large), null))
                .isInstanceOf(GmailInvalidRequestException.class);
    }

    @Test
    void aSourceThatCannotBeOpenedIsNotANetworkFault() {
        MessageStream broken = () -> {
            throw new IOException("disk gone");
        };
        assertThatThrownBy(() -> fixture.client().messages().send(5, broken, null))
                .isInstanceOf(GmailInvalidRequestException.class)
                .hasRootCauseMessage("disk gone");
    }

    @Test
    void aSourceThatThrowsWhileStreamingIsNotADoubt() {
        InputStream torn = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                throw new IllegalStateException("cache closed");
            }
        };
        assertThatThrownBy(() -> fixture.client().messages().send(4 * 1024 * 1024, () -> torn, null))
                .isInstanceOf(GmailInvalidRequestException.class)
                .hasRootCauseMessage("cache closed");
    }

    private Message send(byte[] bytes, String threadId) {
        return fixture.client().messages().send(bytes.length, () -> new ByteArrayInputStream(bytes), threadId);
    }

    private static GmailCredentials token() {
        return GmailCredentials.builder().accessToken(GateFixture.TOKEN).build();
    }
}
