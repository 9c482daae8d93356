package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.GmailRoutes.historyUri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelgmail.component.checkpoint.CheckpointException;
import io.github.camelgmail.component.client.GmailAuthenticationException;
import io.github.camelgmail.component.client.GmailUnavailableException;
import io.github.camelgmail.component.message.InvalidMailException;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong shows when the route starts, by the name of the option and with the cure. */
class StartFailureTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private Throwable startOf(String uri) throws Exception {
        try (GmailRoutes routes = GmailRoutes.on(GMAIL.gmail())) {
            routes.with(new RouteBuilder() {
                @Override
                public void configure() {
                    from(uri).to("mock:mail");
                }
            });
            return catchThrowable(routes::started);
        }
    }

    private static <T extends Throwable> T within(Throwable failure, Class<T> type) {
        assertThat(failure).isNotNull();
        for (Throwable cause : org.apache.camel.util.ObjectHelper.createExceptionIterable(failure)) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        throw new AssertionError("No " + type.getSimpleName() + " in", failure);
    }

    @Test
    void anUnwritableStateDirectory() throws Exception {
        Path file = Files.writeString(state.resolve("file"), "");

        assertThat(within(startOf(historyUri(file.resolve("x"), "")), CheckpointException.class))
                .hasMessageContaining("checkpointDirectory");
    }

    @Test
    void aCheckpointThatIsNone() throws Exception {
        Path file = Files.writeString(state.resolve("alice%40example.com%2Fdefault.checkpoint"), "version=1\n");

        assertThat(within(startOf(historyUri(state, "")), CheckpointException.class))
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining("startFrom");
    }

    @Test
    void aSecondConsumerOfTheSameFeedInOneContext() throws Exception {
        try (GmailRoutes routes = GmailRoutes.on(GMAIL.gmail()).with(new RouteBuilder() {
            @Override
            public void configure() {
                from(historyUri(state, "")).to("mock:mail");
            }
        })) {
            routes.started();

            assertThat(within(additionalRoute(routes, historyUri(state, "&greedy=true")), IllegalStateException.class))
                    .hasMessageContaining("feedName");
            assertThat(additionalRoute(routes, historyUri(state, "&feedName=other")))
                    .isNull();
        }
    }

    private static Throwable additionalRoute(GmailRoutes routes, String uri) {
        return catchThrowable(() -> routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).to("mock:more");
            }
        }));
    }

    @Test
    void aWrongCredential() throws Exception {
        Throwable failure = startOf(historyUri(state, "&accessToken=RAW(not-a-token-of-anybody)"));

        assertThat(within(failure, GmailAuthenticationException.class)).hasMessageContaining("accessToken");
        for (Throwable cause : org.apache.camel.util.ObjectHelper.createExceptionIterable(failure)) {
            assertThat(cause.toString()).doesNotContain("not-a-token-of-anybody");
        }
    }

    @Test
    void anUnreachableServer() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String url = "http://127.0.0.1:" + port + "/";

        assertThat(within(startOf(historyUri(state, "&maxAttempts=2&rootUrl=" + url)), GmailUnavailableException.class))
                .hasMessageContaining(url);
    }

    @Test
    void aStartThatIsNoInstant() throws Exception {
        assertThat(within(startOf(historyUri(state, "&startFrom=yesterday")), IllegalArgumentException.class))
                .hasMessageContaining("startFrom");
    }

    @Test
    void credentialsOfTwoKinds() throws Exception {
        assertThat(within(startOf(historyUri(state, "&refreshToken=x")), IllegalArgumentException.class))
                .hasMessageContaining("refreshToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to=@@@", "subject=a%0D%0ABcc: x@example.com", "to=a@b.c&bodyType=pdf"})
    void aSendThatCouldNeverSucceed(String options) throws Exception {
        try (GmailRoutes routes = GmailRoutes.on(GMAIL.gmail())) {
            Throwable failure = catchThrowable(() -> routes.with(new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:send").to("gmail:send?" + options);
                        }
                    })
                    .started());

            assertThat(within(failure, InvalidMailException.class)).isNotNull();
        }
    }

    @Test
    void aResourceThatDoesNotExist() throws Exception {
        assertThat(within(startOf("gmail:mesages"), IllegalArgumentException.class))
                .hasMessageContaining("gmail:messages");
    }

    @Test
    void aResourceThatCannotBeConsumed() throws Exception {
        assertThat(within(startOf("gmail:labels"), IllegalArgumentException.class))
                .hasMessageContaining("gmail:history");
    }
}
