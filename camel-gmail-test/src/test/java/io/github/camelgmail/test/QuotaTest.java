package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.quota.QuotaLimits;
import io.github.camelgmail.test.quota.RefusalForm;
import io.github.camelgmail.test.quota.Tariff;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls may use, and in which words Gmail refuses more. */
class QuotaTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";
    private static final String PROFILE = "gmail/v1/users/me/profile";
    private static final Instant START = Instant.parse("2026-03-01T12:00:10Z");

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB).clock(Clock.fixed(START, ZoneOffset.UTC));

    private EmbeddedGmail gmail;
    private PlainHttp alice;
    private PlainHttp bob;

    @BeforeEach
    void connect() {
        gmail = SERVER.gmail();
        alice = new PlainHttp(gmail, ALICE);
        bob = new PlainHttp(gmail, BOB);
    }

    @Test
    void aUserWhoHasSpentTheMinuteWaitsForTheNext() {
        gmail.quota().limits(QuotaLimits.none().withUnitsPerUserMinute(2));

        assertThat(statuses(alice, 3)).containsExactly(200, 200, 403);
        assertThat(statuses(bob, 1)).containsExactly(200);
        gmail.advanceClock(Duration.ofSeconds(49));
        assertThat(statuses(alice, 1)).containsExactly(403);
        gmail.advanceClock(Duration.ofSeconds(1));
        assertThat(statuses(alice, 1)).containsExactly(200);
    }

    @Test
    void theTariffsDifferInWhatTheyChargeAndAllow() {
        gmail.quota().limits(Tariff.OF_2026);
        alice.get("gmail/v1/users/me/messages/00000000000000ff");
        long of2026 = gmail.quota().use(ALICE).unitsThisMinute();
        gmail.quota().forgetUse();
        gmail.quota().limits(Tariff.OF_2025);
        alice.get("gmail/v1/users/me/messages/00000000000000ff");

        assertThat(of2026).isEqualTo(20);
        assertThat(gmail.quota().use(ALICE).unitsThisMinute()).isEqualTo(5);
        assertThat(gmail.quota().limits().unitsPerUserMinute()).isEqualTo(15_000);
        assertThat(QuotaLimits.of(Tariff.OF_2026).unitsPerUserMinute()).isEqualTo(6_000);
        assertThat(QuotaLimits.of(Tariff.OF_2026).unitsPerProjectMinute()).isEqualTo(1_200_000);
    }

    @Test
    void allUsersTogetherHaveALimitTooByMinuteAndByDay() {
        gmail.quota().limits(QuotaLimits.none().withUnitsPerProjectMinute(2).withUnitsPerProjectDay(3));

        assertThat(statuses(alice, 1)).containsExactly(200);
        assertThat(statuses(bob, 2)).containsExactly(200, 403);
        gmail.advanceClock(Duration.ofMinutes(1));
        assertThat(statuses(alice, 1)).containsExactly(200);
        JsonObject refusal = PlainHttp.error(alice.get(PROFILE));

        assertThat(refusal.get("message").getAsString()).isEqualTo("Daily Limit Exceeded");
        assertThat(reason(refusal)).isEqualTo("dailyLimitExceeded");
        gmail.advanceClock(Duration.ofHours(20));
        assertThat(statuses(alice, 1)).containsExactly(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOCUMENTED|403|userRateLimitExceeded|usageLimits|User Rate Limit Exceeded",
                "OBSERVED|403|rateLimitExceeded|usageLimits|Quota exceeded for quota metric 'Queries' and limit 'Queries per minute"
                        + " per user' of service 'gmail.googleapis.com' for consumer 'project_number:",
                "EXHAUSTED|429|rateLimitExceeded|global|Resource has been exhausted (e.g. check quota).",
                "RETRY_AFTER|429|rateLimitExceeded|global|User-rate limit exceeded.  Retry after 2026-03-01T12:01:00.000Z"
            })
    void theFormOfARefusalCanBeChosen(RefusalForm form, int status, String reason, String domain, String message) {
        gmail.quota().limits(QuotaLimits.none().withUnitsPerUserMinute(0).withRefusal(form));

        HttpResponse<byte[]> answer = alice.get(PROFILE);

        JsonObject error = PlainHttp.error(answer);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(error.get("message").getAsString()).startsWith(message);
        assertThat(reason(error)).isEqualTo(reason);
        assertThat(error.getAsJsonArray("errors")
                        .get(0)
                        .getAsJsonObject()
                        .get("domain")
                        .getAsString())
                .isEqualTo(domain);
    }

    @Test
    void eachPartOfABatchIsChargedAndRefusedOnItsOwn() {
        gmail.quota().limits(QuotaLimits.none().withUnitsPerUserMinute(2));

        assertThat(statusesOfBatch(4)).containsExactly("200", "200", "403", "403");
    }

    @Test
    void theDaysSendsAreCountedOverTwentyFourHours() {
        gmail.quota().limits(QuotaLimits.none().withSendsPerDay(2));
        assertThat(send()).isEqualTo(200);
        gmail.advanceClock(Duration.ofHours(10));
        assertThat(send()).isEqualTo(200);

        HttpResponse<byte[]> refusal = alice.post("gmail/v1/users/me/messages/send", mail());

        assertThat(refusal.statusCode()).isEqualTo(429);
        assertThat(PlainHttp.error(refusal).get("message").getAsString())
                .isEqualTo("User-rate limit exceeded.  Retry after 2026-03-02T12:00:10.000Z");
        assertThat(gmail.quota().use(ALICE).sends()).isEqualTo(2);
        gmail.advanceClock(Duration.ofHours(14));
        assertThat(send()).isEqualTo(200);
        assertThat(send()).isEqualTo(429);
    }

    @Test
    void aSendThatFailsIsNotCounted() {
        gmail.quota().limits(QuotaLimits.none().withSendsPerDay(1));

        assertThat(alice.post("gmail/v1/users/me/messages/send", "{\"raw\":\"\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send()).isEqualTo(200);
    }

    @Test
    void theDaysBandwidthEndsAtPacificMidnight() {
        gmail.quota().limits(QuotaLimits.none().withBytesPerDay(10, QuotaLimits.UNLIMITED));

        assertThat(statuses(alice, 2)).containsExactly(200, 429);
        assertThat(PlainHttp.error(alice.get(PROFILE)).get("message").getAsString())
                .isEqualTo("User-rate limit exceeded.  Retry after 2026-03-02T08:00:00.000Z");
        gmail.advanceClock(Duration.ofHours(20));
        assertThat(statuses(alice, 1)).containsExactly(200);
    }

    @Test
    void requestsInFlightAreLimitedUntilTheirAnswersLeave() {
        gmail.quota().limits(QuotaLimits.none().withConcurrentRequests(1));
        gmail.faults().add(Fault.latency(Duration.ofSeconds(2)).on("getProfile"));
        CompletableFuture<HttpResponse<byte[]>> heldBack =
                CompletableFuture.supplyAsync(() -> alice.get(PROFILE), task -> new Thread(task, "held-back").start());
        await().until(() -> gmail.quota().use(ALICE).inFlight() == 1);

        HttpResponse<byte[]> refused = alice.get("gmail/v1/users/me/labels");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(PlainHttp.text(refused)).contains("Too many concurrent requests for user");
        assertThat(heldBack.join().statusCode()).isEqualTo(200);
        gmail.faults().clear();
        assertThat(statuses(alice, 3)).containsExactly(200, 200, 200);
        assertThat(gmail.quota().use(ALICE).inFlight()).isZero();
    }

    @Test
    void thePartsOfABatchAreInFlightTogether() {
        gmail.quota().limits(QuotaLimits.none().withConcurrentRequests(2));

        HttpResponse<byte[]> answer = batch(4);

        assertThat(statuses(answer)).containsExactly("200", "200", "429", "429");
        assertThat(PlainHttp.text(answer)).contains("Too many concurrent requests for user");
        assertThat(statuses(alice, 3)).containsExactly(200, 200, 200);
    }

    @Test
    void aDroppedConnectionGivesItsPlaceBack() {
        gmail.quota().limits(QuotaLimits.none().withConcurrentRequests(1));
        gmail.faults()
                .add(Fault.droppedConnection()
                        .afterTheEffect()
                        .on("labels.create")
                        .times(1));

        assertThatThrownBy(() -> alice.post("gmail/v1/users/me/labels", "{\"name\":\"Work\"}"))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(statuses(alice, 2)).containsExactly(200, 200);
    }

    @Test
    void aResetBringsTheLimitsOfTheSettingsBack() {
        gmail.quota().limits(QuotaLimits.none().withUnitsPerUserMinute(0));
        gmail.reset();
        assertThat(statuses(alice, 1)).containsExactly(200);

        gmail.quota().limits(QuotaLimits.none().withUnitsPerUserMinute(0));
        gmail.quota().off();
        assertThat(statuses(alice, 1)).containsExactly(200);
    }

    @Test
    void negativeLimitsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotaLimits.none().withSendsPerDay(-1))
                .withMessageContaining("sendsPerDay");
    }

    private int send() {
        return alice.post("gmail/v1/users/me/messages/send", mail()).statusCode();
    }

    private static String mail() {
        byte[] mail = ("To: " + BOB + "\r\nSubject: hi\r\n\r\nhi\r\n").getBytes(StandardCharsets.US_ASCII);
        return "{\"raw\":\"" + Base64.getUrlEncoder().encodeToString(mail) + "\"}";
    }

    private static List<Integer> statuses(PlainHttp http, int calls) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            statuses.add(http.get(PROFILE).statusCode());
        }
        return statuses;
    }

    private List<String> statusesOfBatch(int parts) {
        return statuses(batch(parts));
    }

    private static List<String> statuses(HttpResponse<byte[]> batch) {
        return PlainHttp.text(batch)
                .lines()
                .filter(line -> line.startsWith("HTTP/1.1 "))
                .map(line -> line.substring(9, 12))
                .toList();
    }

    private HttpResponse<byte[]> batch(int parts) {
        String part = "--b\r\nContent-Type: application/http\r\n\r\nGET /" + PROFILE + "\r\n\r\n";
        return alice.post("batch", part.repeat(parts) + "--b--\r\n", "Content-Type", "multipart/mixed; boundary=b");
    }

    private static String reason(JsonObject error) {
        return error.getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get("reason")
                .getAsString();
    }
}
