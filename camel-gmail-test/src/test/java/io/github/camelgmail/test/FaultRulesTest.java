package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultRule;
import io.github.camelgmail.test.fault.FaultStatus;
import io.github.camelgmail.test.oauth.Scope;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which calls a fault befalls, how often, and what it does to them. */
class FaultRulesTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";
    private static final String PROFILE = "gmail/v1/users/me/profile";
    private static final String LABELS = "gmail/v1/users/me/labels";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB).seed(2026);

    private EmbeddedGmail gmail;
    private PlainHttp alice;

    @BeforeEach
    void connect() {
        gmail = SERVER.gmail();
        alice = new PlainHttp(gmail, ALICE);
    }

    @Test
    void aPatternCoversAllMethodsOfAResource() {
        gmail.faults().add(Fault.unavailable().on("labels.*"));

        assertThat(alice.get(LABELS).statusCode()).isEqualTo(503);
        assertThat(alice.get(LABELS + "/INBOX").statusCode()).isEqualTo(503);
        assertThat(alice.get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyTheNamedMailboxMeetsTheFault() {
        gmail.faults().add(Fault.backendError().on("*").inMailbox("Alice@Example.com"));

        assertThat(alice.get(PROFILE).statusCode()).isEqualTo(500);
        assertThat(new PlainHttp(gmail, BOB).get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void theNthPartOfABatchFailsAndTheOthersDoNot() {
        gmail.faults().add(Fault.tooManyRequests().on("getProfile").inPart(2));

        assertThat(statusesOfBatch(3)).containsExactly("200", "429", "200");
        assertThat(statusesOfBatch(2)).containsExactly("200", "429");
        assertThat(alice.get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void aCallOutsideOfBatchesCanBeAimedAt() {
        gmail.faults().add(Fault.tooManyRequests().on("getProfile").outsideBatches());

        assertThat(statusesOfBatch(1)).containsExactly("200");
        assertThat(alice.get(PROFILE).statusCode()).isEqualTo(429);
    }

    @Test
    void theFirstCallsCanBeLetThrough() {
        gmail.faults().add(Fault.unavailable().on("getProfile").afterCalls(2).times(1));

        assertThat(statuses(4)).containsExactly(200, 200, 503, 200);
    }

    @Test
    void aRuleEndsWhenItsTimeIsOver() {
        gmail.faults().add(Fault.unavailable().on("getProfile").during(Duration.ofMinutes(5)));

        assertThat(alice.get(PROFILE).statusCode()).isEqualTo(503);
        gmail.advanceClock(Duration.ofMinutes(5));
        assertThat(alice.get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void theSameSeedAndTheSameCallsMeetTheSameFaults() {
        FaultRule sometimes = Fault.unavailable().on("getProfile").withProbability(0.5);
        gmail.faults().add(sometimes);
        List<Integer> first = statuses(40);

        gmail.reset();
        gmail.faults().add(sometimes);
        List<Integer> second = statuses(40);
        gmail.reset();
        gmail.faults().seed(2027);
        gmail.faults().add(sometimes);
        List<Integer> third = statuses(40);

        assertThat(first).contains(200, 503).isEqualTo(second).isNotEqualTo(third);
        assertThat(SERVER.gmail().seed()).isEqualTo(2027);
    }

    @Test
    void aRuleDrawsTheSameWhateverOtherRulesDraw() {
        FaultRule sometimes = Fault.unavailable().on("getProfile").withProbability(0.5);
        gmail.faults().add(sometimes);
        List<Integer> alone = statuses(30);

        gmail.reset();
        gmail.faults().add(sometimes);
        gmail.faults().add(Fault.latency(Duration.ZERO).on("getProfile").withProbability(0.3));
        assertThat(statuses(30)).isEqualTo(alone);
    }

    @Test
    void theNextRuleDoesNotDrawTheSameACallLater() {
        FaultRule sometimes = Fault.unavailable().on("getProfile").withProbability(0.5);
        gmail.faults().add(sometimes);
        List<Integer> first = statuses(40);

        gmail.reset();
        gmail.faults().add(Fault.notFound().on("labels.get"));
        gmail.faults().add(sometimes);

        assertThat(statuses(39)).isNotEqualTo(first.subList(1, 40));
    }

    @Test
    void countAndProbabilityGoTogether() {
        gmail.faults()
                .add(Fault.unavailable().on("getProfile").withProbability(0.5).times(3));

        assertThat(statuses(60)).filteredOn(status -> status == 503).hasSize(3);
        assertThat(gmail.allFaultsHappened()).isTrue();
    }

    @Test
    void aRuleTellsItsHitsAndWhatRemains() {
        long id = gmail.faults().add(Fault.unavailable().on("getProfile").times(3));
        gmail.faults().add(Fault.notFound().on("labels.get"));
        statuses(1);

        FaultStatus limited = gmail.faults().rules().get(0);
        FaultStatus unlimited = gmail.faults().rules().get(1);

        assertThat(limited.id()).isEqualTo(id);
        assertThat(limited.hits()).isEqualTo(1);
        assertThat(limited.remaining()).isEqualTo(OptionalInt.of(2));
        assertThat(limited.hasHappened()).isFalse();
        assertThat(unlimited.hasHappened()).isFalse();
        assertThat(gmail.faults().remove(id)).isTrue();
        assertThat(gmail.faults().remove(id)).isFalse();
        assertThat(alice.get(LABELS + "/INBOX").statusCode()).isEqualTo(404);
        assertThat(gmail.allFaultsHappened()).isTrue();
    }

    @Test
    void anyAnswerCanBeStaged() {
        gmail.faults()
                .add(Fault.rawAnswer(502, "text/html", "<h1>Bad gateway</h1>")
                        .withHeader("Via", "1.1 proxy")
                        .on("getProfile"));

        HttpResponse<byte[]> answer = alice.get(PROFILE);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(answer.headers().firstValue("Via")).hasValue("1.1 proxy");
        assertThat(PlainHttp.text(answer)).isEqualTo("<h1>Bad gateway</h1>");
    }

    @Test
    void aBodyThatBreaksOffFailsTheRequestAfterItsEffect() {
        gmail.faults().add(Fault.bodyCutAfter(20).on("labels.create").times(1));
        gmail.faults().add(Fault.bodyCutAt(0.5).on("labels.list").times(1));

        assertThatThrownBy(() -> alice.post(LABELS, "{\"name\":\"Work\"}")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> alice.get(LABELS, "Accept-Encoding", "gzip")).isInstanceOf(UncheckedIOException.class);

        assertThat(PlainHttp.text(alice.get(LABELS))).contains("\"Work\"");
        assertThat(gmail.allFaultsHappened()).isTrue();
    }

    @Test
    void aBatchThatBreaksOffWithinAPartLosesTheLaterPartsToo() {
        gmail.faults().add(Fault.bodyCutAfter(5).on("getProfile").inPart(2).times(1));

        assertThatThrownBy(() -> batch(3)).isInstanceOf(UncheckedIOException.class);

        assertThat(gmail.journal().count("getProfile")).isEqualTo(3);
    }

    @Test
    void anAnswerIsHeldBackWithoutAThreadThatWaits() {
        Duration held = Duration.ofMillis(150);
        gmail.faults().add(Fault.latency(held).on("getProfile").times(1));

        long before = System.nanoTime();
        assertThat(alice.get(PROFILE).statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(held);
        assertThat(gmail.journal().ofMethod("getProfile"))
                .singleElement()
                .satisfies(request -> assertThat(request.duration()).isGreaterThanOrEqualTo(held));
    }

    @Test
    void historyExpiresAtACall() {
        gmail.mailbox(ALICE).deliver("Subject: one\n\n");
        String since = "gmail/v1/users/me/history?startHistoryId="
                + gmail.mailbox(ALICE).historyId();
        gmail.mailbox(ALICE).deliver("Subject: two\n\n");
        assertThat(alice.get(since).statusCode()).isEqualTo(200);

        gmail.faults().add(Fault.expiredHistory().on("history.list").times(1));

        assertThat(alice.get(since).statusCode()).isEqualTo(404);
        assertThat(alice.get(since).statusCode()).isEqualTo(404);
    }

    @Test
    void theTokenOfTheCallerDiesAtACall() {
        String token = gmail.oauth().accessToken(ALICE, Scope.READONLY);
        String other = gmail.oauth().accessToken(ALICE, Scope.READONLY);
        gmail.faults().add(Fault.revokedToken().on("labels.list").times(1));
        PlainHttp http = new PlainHttp(gmail, token);

        assertThat(http.get(PROFILE).statusCode()).isEqualTo(200);
        assertThat(http.get(LABELS).statusCode()).isEqualTo(401);
        assertThat(http.get(PROFILE).statusCode()).isEqualTo(401);
        assertThat(new PlainHttp(gmail, other).get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressUsedAsTokenComesBackToLifeWithAReset() {
        gmail.faults().add(Fault.revokedToken().on("getProfile").times(1));

        assertThat(statuses(2)).containsExactly(401, 401);
        gmail.reset();
        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void refreshTokensCanDieWithTheAccessToken() {
        gmail.oauth().registerClient("client", "secret");
        String refresh = gmail.oauth().refreshToken(ALICE);
        String form = "grant_type=refresh_token&client_id=client&client_secret=secret&refresh_token=" + refresh;
        String type = "application/x-www-form-urlencoded";
        assertThat(alice.post("token", form, "Content-Type", type).statusCode()).isEqualTo(200);

        gmail.faults()
                .add(Fault.revokedToken().withRefreshTokens().on("getProfile").times(1));
        statuses(1);

        HttpResponse<byte[]> refused = alice.post("token", form, "Content-Type", type);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(PlainHttp.json(refused).get("error").getAsString()).isEqualTo("invalid_grant");
    }

    @Test
    void theClockJumpsAtACall() {
        Instant before = gmail.clock().instant();
        gmail.faults()
                .add(Fault.clockJump(Duration.ofDays(8)).on("messages.insert").times(1));

        String id = PlainHttp.json(alice.post("gmail/v1/users/me/messages", "{\"raw\":\"U3ViamVjdDogb25lDQoNCg==\"}"))
                .get("id")
                .getAsString();
        long internalDate = PlainHttp.json(alice.get("gmail/v1/users/me/messages/" + id))
                .get("internalDate")
                .getAsLong();

        assertThat(Instant.ofEpochMilli(internalDate))
                .isAfterOrEqualTo(before.plus(Duration.ofDays(8)).minusSeconds(1));
        assertThat(gmail.clock().instant()).isAfter(before.plus(Duration.ofDays(7)));
        gmail.reset();
        assertThat(gmail.clock().instant()).isBefore(before.plus(Duration.ofDays(1)));
    }

    @Test
    void circumstancesAndAFailureMeetInOneCall() {
        gmail.faults().add(Fault.clockJump(Duration.ofDays(1)).on("getProfile"));
        gmail.faults().add(Fault.unavailable().on("getProfile"));
        gmail.faults().add(Fault.backendError().on("getProfile"));
        Instant before = gmail.clock().instant();

        assertThat(statuses(1)).containsExactly(503);

        assertThat(gmail.clock().instant()).isAfter(before.plus(Duration.ofHours(23)));
        assertThat(gmail.faults().rules()).extracting(FaultStatus::hits).containsExactly(1L, 1L, 0L);
    }

    @Test
    void oneRequestOfAResumableUploadCanFail() {
        String begin = "upload/gmail/v1/users/me/messages?uploadType=resumable";
        gmail.faults().add(Fault.unavailable().on("upload").afterCalls(1).times(1));
        String session = alice.post(begin, "").headers().firstValue("Location").orElseThrow();
        byte[] mail = "Subject: one\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(alice.send("PUT", session, mail, "Content-Type", "message/rfc822")
                        .statusCode())
                .isEqualTo(503);
        assertThat(gmail.mailbox(ALICE).messages()).isEmpty();
        assertThat(alice.send("PUT", session, mail, "Content-Type", "message/rfc822")
                        .statusCode())
                .isEqualTo(200);
        assertThat(gmail.journal().requests())
                .extracting("method")
                .containsExactly("upload", "upload", "messages.insert");
    }

    @Test
    void whatCannotBeStagedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gmail.faults().add(Fault.unavailable().on("message.*")))
                .withMessageContaining("message.*");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRule.of(Fault.notFound()).times(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRule.of(Fault.notFound()).withProbability(1.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRule.of(Fault.notFound()).withProbability(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRule.of(Fault.notFound()).inPart(101));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRule.of(Fault.notFound()).afterCalls(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRule.of(Fault.notFound()).during(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.answer(200, "OK", "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.rawAnswer(100, "text/plain", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.bodyCutAfter(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.bodyCutAt(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.clockJump(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.unavailable().withHeader("Retry-After", "3\r\nX: y"));
    }

    private List<Integer> statuses(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i -> alice.get(PROFILE).statusCode())
                .toList();
    }

    private List<String> statusesOfBatch(int parts) {
        return PlainHttp.text(batch(parts))
                .lines()
                .filter(line -> line.startsWith("HTTP/1.1 "))
                .map(line -> line.substring(9, 12))
                .toList();
    }

    private HttpResponse<byte[]> batch(int parts) {
        String part = "--b\r\nContent-Type: application/http\r\n\r\nGET /" + PROFILE + "\r\n\r\n";
        return alice.post("batch", part.repeat(parts) + "--b--\r\n", "Content-Type", "multipart/mixed; boundary=b");
    }
}
