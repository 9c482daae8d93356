package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.ScriptedServer.Answer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GmailGateTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final GateFixture fixture = new GateFixture();
    private final ScriptedServer server = fixture.server;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aCallCarriesTokenAndApplicationNameAndIsPaidFor() {
        server.then(200, GateFixture.PROFILE);
        try (GmailClient client = fixture.client()) {
            assertThat(client.getProfile().getHistoryId()).isEqualTo(BigInteger.valueOf(42));
            assertThat(client.unitsUsed()).isEqualTo(1);
        }
        assertThat(server.received(0).path()).isEqualTo("/gmail/v1/users/me/profile");
        assertThat(server.received(0).header("Authorization")).isEqualTo("Bearer " + GateFixture.TOKEN);
        assertThat(server.received(0).header("User-agent")).startsWith("camel-gmail ");
    }

    @ParameterizedTest
    @CsvSource({
        "429, rateLimitExceeded, Too many concurrent requests for user",
        "403, rateLimitExceeded, Rate Limit Exceeded",
        "403, userRateLimitExceeded, User Rate Limit Exceeded",
        "403, forbidden, Quota exceeded for quota metric 'Queries'",
        "500, backendError, Backend Error",
        "502, backendError, Bad Gateway",
        "503, backendError, Unavailable",
        "504, backendError, Timeout"
    })
    void aPassingRefusalIsRepeatedAfterGrowingWaits(int status, String reason, String message) {
        server.then(Answer.error(status, reason, message))
                .then(Answer.error(status, reason, message))
                .then(200, GateFixture.PROFILE);
        assertThat(fixture.client().getProfile().getEmailAddress()).isEqualTo("alice@example.com");
        assertThat(fixture.waits).hasSize(2);
        assertThat(fixture.waits.get(0)).isBetween(SECOND, SECOND.multipliedBy(2));
        assertThat(fixture.waits.get(1)).isBetween(SECOND.multipliedBy(2), SECOND.multipliedBy(3));
    }

    @Test
    void aDroppedConnectionIsRepeated() {
        server.then(Answer.hangUp()).then(Answer.hangUp()).then(200, GateFixture.PROFILE);
        assertThat(fixture.client().getProfile().getEmailAddress()).isEqualTo("alice@example.com");
    }

    @Test
    void sixAttemptsAreAllAndTheLastRefusalIsTyped() {
        for (int i = 0; i < 7; i++) {
            server.then(Answer.error(429, "rateLimitExceeded", "Resource has been exhausted (e.g. check quota)."));
        }
        GmailQuotaExceededException e = catchThrowableOfType(
                GmailQuotaExceededException.class, () -> fixture.client().getProfile());
        assertThat(server.received()).hasSize(6);
        assertThat(fixture.waits).hasSize(5);
        assertThat(e.retryable()).isTrue();
        assertThat(e.getHttpResponseCode()).isEqualTo(429);
        assertThat(e.reason()).isEqualTo("rateLimitExceeded");
        assertThat(e.gmailMethod()).isEqualTo("users.getProfile");
    }

    @Test
    void theInstantInTheMessageIsWaitedFor() {
        server.then(Answer.error(
                        429, "rateLimitExceeded", "User-rate limit exceeded.  Retry after 2026-11-22T12:01:30.500Z"))
                .then(200, GateFixture.PROFILE);
        fixture.client().getProfile();
        assertThat(fixture.waits.get(0)).isBetween(Duration.ofMillis(90_500), Duration.ofMillis(91_500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "Sun, 22 Nov 2026 12:01:30 GMT"})
    void theRetryAfterHeaderIsWaitedFor(String header) {
        server.then(Answer.error(503, "backendError", "Backend Error").with("Retry-After", header))
                .then(200, GateFixture.PROFILE);
        fixture.client().getProfile();
        assertThat(fixture.waits.get(0)).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(91));
    }

    @Test
    void aWaitOfHoursFailsAtOnceAndNamesTheInstant() {
        server.then(
                Answer.error(429, "rateLimitExceeded", "User-rate limit exceeded.  Retry after 2026-11-22T20:00:00Z"));
        GmailQuotaExceededException e = catchThrowableOfType(
                GmailQuotaExceededException.class, () -> fixture.client().getProfile());
        assertThat(e.retryAt()).isEqualTo(Instant.parse("2026-11-22T20:00:00Z"));
        assertThat(e).hasMessageContaining("2026-11-22T20:00:00Z");
        assertThat(fixture.waits).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalidArgument, GmailInvalidRequestException",
        "403, insufficientPermissions, GmailScopeMissingException",
        "403, domainPolicy, GmailPermissionException",
        "403, dailyLimitExceeded, GmailQuotaExceededException",
        "404, notFound, GmailNotFoundException",
        "409, duplicate, GmailConflictException",
        "412, conditionNotMet, GmailPreconditionException",
        "413, uploadTooLarge, GmailTooLargeException",
        "501, notImplemented, GmailUnavailableException"
    })
    void aLastingRefusalIsTypedAndNeverRepeated(int status, String reason, String type) {
        server.then(Answer.error(status, reason, "No"));
        assertThatThrownBy(() -> fixture.client().getProfile())
                .isInstanceOf(GmailException.class)
                .extracting(e -> e.getClass().getSimpleName())
                .isEqualTo(type);
        assertThat(server.received()).hasSize(1);
        assertThat(fixture.waits).isEmpty();
    }

    @Test
    void aMissingScopeIsNamed() {
        server.then(Answer.error(403, "insufficientPermissions", "Insufficient Permission"));
        assertThatThrownBy(() -> fixture.client().messages().trash("1"))
                .isInstanceOf(GmailPermissionException.class)
                .hasMessageContaining("https://www.googleapis.com/auth/gmail.modify");
    }

    @Test
    void anExpiredCursorIsTold() {
        server.then(Answer.error(404, "notFound", "Requested entity was not found."));
        assertThatThrownBy(() -> fixture.client().history().list(HistoryQuery.after(BigInteger.ONE), null))
                .isInstanceOf(GmailHistoryExpiredException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!DOCTYPE html><title>Sorry</title>",
                "{\"error\":\"nope\"}",
                "{\"error\":{\"code\":404,\"message\":\"Requested entity was not found.\",\"status\":\"NOT_FOUND\"}}",
                "{\"error\":{\"code\":\"many\"}}",
                "{\"error\":{}}",
                "{\"error\":{\"errors\":[]}}",
                "{\"error\":{\"errors\":[{}],\"details\":[{}]}}",
                "{broken",
                "[]"
            })
    void anyErrorBodySurvives(String body) {
        server.then(new Answer(404, Map.of("Content-Type", "text/html"), body));
        server.then(Answer.json(404, body));
        assertThatThrownBy(() -> fixture.client().getProfile()).isInstanceOf(GmailNotFoundException.class);
        assertThatThrownBy(() -> fixture.client().getProfile()).isInstanceOf(GmailNotFoundException.class);
    }

    @Test
    void anAnswerThatIsNotJsonIsUnavailability() {
        for (int i = 0; i < 6; i++) {
            server.then(new Answer(200, Map.of("Content-Type", "text/html"), "<html>Log in to the hotel</html>"));
        }
        assertThatThrownBy(() -> fixture.client().getProfile()).isInstanceOf(GmailUnavailableException.class);
    }

    @Test
    void anUnreachableServerIsNamed() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        GmailClientSettings settings =
                fixture.settings(token()).rootUrl("http://127.0.0.1:" + port).build();
        GmailClient client = GmailClient.create(settings, GateFixture.timing(fixture.waits::add));
        assertThatThrownBy(client::getProfile)
                .isInstanceOf(GmailUnavailableException.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasCauseInstanceOf(IOException.class);
        assertThat(fixture.waits).hasSize(5);
    }

    @Test
    void anInterruptEndsTheWaitingAndStaysSet() {
        server.then(Answer.error(503, "backendError", "Backend Error"));
        GmailClient client = GmailClient.create(fixture.settings(token()).build(), GateFixture.timing(wait -> {
            throw new InterruptedException();
        }));
        assertThatThrownBy(client::getProfile).isInstanceOf(GmailUnavailableException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void closingEndsTheWaitBetweenAttempts() {
        server.then(Answer.error(503, "backendError", "Backend Error"));
        GmailClient client = GmailClient.create(patient());
        CompletableFuture<Object> call = CompletableFuture.supplyAsync(client::getProfile);
        await().until(() -> server.received().size() == 1);
        client.close();
        assertThat(call)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(GmailUnavailableException.class)
                .withMessageContaining("closed");
    }

    @Test
    void interruptingEndsTheWaitBetweenAttempts() throws InterruptedException {
        server.then(Answer.error(503, "backendError", "Backend Error"));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        GmailClient client = GmailClient.create(patient());
        Thread caller = new Thread(() -> thrown.set(catchThrowable(client::getProfile)));
        caller.start();
        await().until(() -> server.received().size() == 1);
        caller.interrupt();
        caller.join(10_000);
        assertThat(thrown.get()).isInstanceOf(GmailUnavailableException.class);
    }

    @Test
    void aPreconditionThatFailsPointsToTheAccount() {
        server.then(Answer.error(400, "failedPrecondition", "Mail service not enabled"));
        assertThatThrownBy(() -> fixture.client().getProfile())
                .isInstanceOf(GmailInvalidRequestException.class)
                .hasMessageContaining("Mail service not enabled")
                .hasMessageContaining("delegate");
    }

    @Test
    void onlyCallsThatGmailCountsArePaidFor() {
        server.then(Answer.error(429, "rateLimitExceeded", "Slow down"))
                .then(Answer.error(401, "authError", "Invalid Credentials"));
        GmailClient client = fixture.client();
        assertThatThrownBy(() -> client.messages().trash("1")).isInstanceOf(GmailAuthenticationException.class);
        assertThat(client.unitsUsed()).isEqualTo(20);
    }

    @Test
    void aClosedClientMakesNoCall() {
        GmailClient client = fixture.client();
        client.close();
        assertThatThrownBy(client::getProfile)
                .isInstanceOf(GmailUnavailableException.class)
                .hasMessageContaining("closed");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aFixedTokenThatGmailRefusesIsAuthentication() {
        server.then(Answer.error(401, "authError", "Invalid Credentials"));
        assertThatThrownBy(() -> fixture.client().getProfile())
                .isInstanceOf(GmailAuthenticationException.class)
                .hasMessageContaining("accessToken");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aRefusedPostIsAuthenticationThoughItsBodyIsStreamed() {
        server.then(Answer.error(401, "authError", "Invalid Credentials"));
        assertThatThrownBy(() -> fixture.client().messages().trash("1"))
                .isInstanceOf(GmailAuthenticationException.class)
                .hasMessageContaining("401")
                .hasMessageNotContaining("not one of Gmail's");
    }

    @Test
    void aRedirectIsNotFollowedAndTheCredentialsStay() {
        try (ScriptedServer elsewhere = new ScriptedServer()) {
            server.then(new Answer(302, Map.of("Location", elsewhere.url() + "gmail/v1/users/me/profile"), ""));
            assertThatThrownBy(() -> fixture.client().getProfile())
                    .isInstanceOf(GmailUnavailableException.class)
                    .hasMessageContaining("rootUrl");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void noExceptionTellsTheToken() {
        server.then(Answer.error(400, "bad", "Request had Authorization: Bearer " + GateFixture.TOKEN));
        GmailException e = catchThrowableOfType(
                GmailException.class, () -> fixture.client().getProfile());
        assertThat(Throwables.getStackTrace(e)).doesNotContain(GateFixture.TOKEN);
    }

    private GmailClientSettings patient() {
        Duration minute = Duration.ofMinutes(1);
        return fixture.settings(token())
                .retry(new RetrySettings(3, minute, minute, Duration.ZERO, minute))
                .build();
    }

    private static GmailCredentials token() {
        return GmailCredentials.builder().accessToken(GateFixture.TOKEN).build();
    }
}
