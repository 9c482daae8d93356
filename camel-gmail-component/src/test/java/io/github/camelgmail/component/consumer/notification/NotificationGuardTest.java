package io.github.camelgmail.component.consumer.notification;

import static io.github.camelgmail.component.auth.TokenIssuer.ACCOUNT;
import static io.github.camelgmail.component.auth.TokenIssuer.AUDIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.LoggedWarnings;
import io.github.camelgmail.component.auth.PushTokenVerifier;
import io.github.camelgmail.component.auth.TokenIssuer;
import io.github.camelgmail.component.watch.MalformedNotificationException;
import io.github.camelgmail.component.watch.MalformedNotificationException.Defect;
import io.github.camelgmail.test.clock.ServerClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class NotificationGuardTest {

    private final TokenIssuer issuer = new TokenIssuer();
    private final CamelContext context = new DefaultCamelContext();

    @AfterEach
    void closeIssuer() {
        issuer.close();
    }

    private NotificationGuard guard(TokenDemand tokens) {
        return guard(tokens, new PushTokenVerifier(AUDIENCE, ACCOUNT, issuer.certificates()));
    }

    private static NotificationGuard guard(TokenDemand tokens, @Nullable PushTokenVerifier verifier) {
        return new NotificationGuard(new NotificationSettings(
                "platform-http:/push?password=hush",
                NotificationAck.afterDelivery,
                Duration.ofMinutes(10),
                verifier,
                tokens));
    }

    private Exchange pushed(String method, @Nullable Object authorization) {
        Exchange exchange = exchange(authorization);
        exchange.getIn().setHeader(Exchange.HTTP_METHOD, method);
        exchange.getIn().setHeader("X-Other", "other");
        return exchange;
    }

    private Exchange exchange(@Nullable Object authorization) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getIn().setBody("{}");
        exchange.getIn().setHeader("Authorization", authorization);
        return exchange;
    }

    private static int status(Exchange exchange) {
        return exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
    }

    @Test
    void aRightTokenComesIn() {
        Exchange exchange = pushed("POST", issuer.authorization());

        assertThat(guard(TokenDemand.ALWAYS).admits(exchange)).isTrue();
        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isNull();
    }

    @Test
    void withoutATokenTheAnswerSaysHowToProveOneselfAndNothingElse() {
        Exchange exchange = pushed("POST", null);

        assertThat(guard(TokenDemand.ALWAYS).admits(exchange)).isFalse();
        assertThat(exchange.getMessage().getHeaders())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Exchange.HTTP_RESPONSE_CODE, 401, "WWW-Authenticate", "Bearer"));
        assertThat(exchange.getMessage().getBody()).isNull();
    }

    @Test
    void aTokenForSomebodyElseIsForbidden() {
        Map<String, Object> claims = TokenIssuer.claims(Instant.now());
        claims.put("email", "other@example.com");
        Exchange exchange = pushed("POST", "Bearer " + issuer.sign(issuer.header(), claims));

        assertThat(guard(TokenDemand.ALWAYS).admits(exchange)).isFalse();
        assertThat(exchange.getMessage().getHeaders())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Exchange.HTTP_RESPONSE_CODE, 403));
    }

    @Test
    void whatCannotBeVerifiedNowIsToComeAgain() {
        issuer.answer(500, "");
        Exchange exchange = pushed("POST", issuer.authorization());

        assertThat(guard(TokenDemand.ALWAYS).admits(exchange)).isFalse();
        assertThat(exchange.getMessage().getHeaders())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Exchange.HTTP_RESPONSE_CODE, 503));
    }

    @Test
    void aTokenMayComeAsBytesAsKafkaHasIt() {
        byte[] right = issuer.authorization().getBytes(StandardCharsets.UTF_8);

        assertThat(guard(TokenDemand.ALWAYS).admits(exchange(right))).isTrue();
        assertThat(guard(TokenDemand.ALWAYS).admits(exchange(new byte[] {-1, 0, 'x'})))
                .isFalse();
    }

    @Test
    void severalAuthorizationsAreNone() {
        Exchange exchange = pushed("POST", List.of(issuer.authorization(), "Bearer x"));

        assertThat(guard(TokenDemand.ALWAYS).admits(exchange)).isFalse();
        assertThat(status(exchange)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "X"})
    void onlyPostIsAllowed(String method) {
        Exchange exchange = pushed(method, issuer.authorization());

        assertThat(guard(TokenDemand.NEVER).admits(exchange)).isFalse();
        assertThat(exchange.getMessage().getHeaders())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Exchange.HTTP_RESPONSE_CODE, 405, "Allow", "POST"));
        assertThat(issuer.fetches()).isZero();
    }

    @Test
    void whatComesOtherwiseThanByHttpNeedsATokenOnlyWhereThatIsAskedFor() {
        assertThat(guard(TokenDemand.OF_HTTP).admits(exchange(null))).isTrue();
        assertThat(guard(TokenDemand.NEVER).admits(exchange(null))).isTrue();
        Exchange refused = exchange(null);
        assertThat(guard(TokenDemand.ALWAYS).admits(refused)).isFalse();
        assertThat(refused.getMessage().getBody()).isEqualTo("{}");
        assertThat(guard(TokenDemand.ALWAYS).admits(exchange(issuer.authorization())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Exchange.HTTP_METHOD, Exchange.HTTP_URL, Exchange.HTTP_URI})
    void whatComesByHttpThroughAnotherEndpointNeedsAToken(String header) {
        Exchange exchange = exchange(null);
        exchange.getIn().setHeader(header, header.equals(Exchange.HTTP_METHOD) ? "POST" : "http://127.0.0.1/push");

        assertThat(guard(TokenDemand.OF_HTTP).admits(exchange)).isFalse();
        assertThat(status(exchange)).isEqualTo(401);
    }

    @Test
    void whereNoTokenCanBeVerifiedNoneIsRight() {
        Exchange exchange = pushed("POST", issuer.authorization());

        assertThat(guard(TokenDemand.OF_HTTP, null).admits(exchange)).isFalse();
        assertThat(status(exchange)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"TOO_LARGE, 413", "NOT_JSON, 400", "NOT_GMAILS, 204"})
    void aBodyThatIsNoNotificationIsAnsweredByWhatIsWrong(Defect defect, int status) {
        Exchange exchange = pushed("POST", issuer.authorization());

        guard(TokenDemand.ALWAYS).refuse(exchange, new MalformedNotificationException(defect, "x"));

        assertThat(exchange.getMessage().getHeaders())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Exchange.HTTP_RESPONSE_CODE, status));
        assertThat(exchange.getMessage().getBody()).isNull();
    }

    @Test
    void eachKindOfRefusalIsWarnedOfOnceAndNamesNoSecret() {
        NotificationGuard guard = guard(TokenDemand.ALWAYS);
        String forged = TokenIssuer.forge(issuer.header(), TokenIssuer.claims(Instant.now()));
        try (LoggedWarnings logged = new LoggedWarnings()) {
            for (int i = 0; i < 50; i++) {
                assertThat(guard.admits(pushed("POST", null))).isFalse();
                assertThat(guard.admits(pushed("POST", "Bearer " + forged))).isFalse();
                assertThat(guard.admits(pushed("POST", issuer.authorization()))).isTrue();
            }

            assertThat(logged.of(NotificationGuard.class))
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line).contains("no bearer token"))
                    .anySatisfy(line -> assertThat(line).contains("forged"))
                    .allSatisfy(line -> assertThat(line).contains("platform-http:/push"));
            assertThat(logged.text()).doesNotContain("hush").doesNotContain(forged.substring(0, 20));
        }
    }

    @Test
    void whatIsStillWrongAfterAnHourIsSaidAgainWithHowOften() {
        ServerClock clock = new ServerClock(Clock.systemUTC());
        Complaint complaint = new Complaint(LoggerFactory.getLogger(Complaint.class), clock);
        try (LoggedWarnings logged = new LoggedWarnings()) {
            complaint.raise("It is wrong.");
            complaint.raise("It is wrong.");
            clock.advance(Duration.ofMinutes(59));
            complaint.raise("It is wrong.");
            assertThat(logged.of(Complaint.class)).hasSize(1);

            clock.advance(Duration.ofMinutes(1));
            complaint.raise("It is wrong.");
            assertThat(logged.of(Complaint.class)).hasSize(2).last().satisfies(line -> assertThat(line)
                    .endsWith("It is wrong. (2 more times since this was said last)"));
        }
    }
}
