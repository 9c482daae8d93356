package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.consumer;
import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.PushDoor.envelope;
import static io.github.camelgmail.component.PushDoor.verifiedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.auth.TokenIssuer;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A feed that is woken through platform-http on Vert.x, by Pub/Sub and by nobody else. */
class WebhookRouteTest {

    private static final int TIMES = 50;

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private final TokenIssuer issuer = new TokenIssuer();
    private final LoggedWarnings logged = new LoggedWarnings();
    private GmailRoutes routes;
    private PushDoor door;

    @BeforeEach
    void open() throws Exception {
        routes = GmailRoutes.on(GMAIL.gmail());
        door = PushDoor.on(routes.context());
    }

    @AfterEach
    void close() {
        routes.close();
        issuer.close();
        logged.close();
    }

    private void feed(String options) throws Exception {
        FeedRoutes.on(routes, state, "&notificationSilence=1h" + options).started();
        Awaitility.await().until(() -> consumer(routes).isFirstPollDone());
    }

    private void verifiedFeed() throws Exception {
        feed("&notificationUri=platform-http:" + PushDoor.PATH + verifiedBy(issuer));
    }

    private String alice() {
        return envelope(ALICE, Long.MAX_VALUE);
    }

    private void assertStillAlive(int first, int last) throws Exception {
        assertThat(door.push(issuer.authorization(), alice()).statusCode()).isEqualTo(204);
        received(routes, last - first + 1);
        assertThat(subjects(routes.mock("mail"))).isEqualTo(subjects(first, last));
    }

    @Test
    void aPushIsAnsweredWhenItsMailIsDelivered() throws Exception {
        verifiedFeed();
        deliver(GMAIL.gmail(), 1, 2);
        assertThat(received(routes, 0)).isEmpty();

        HttpResponse<String> answer = door.push(issuer.authorization(), alice());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(routes.mock("mail").getReceivedCounter()).isEqualTo(2);
    }

    static Stream<Arguments> impostors() {
        return Stream.of(
                impostor("forged", 401, issuer -> TokenIssuer.forge(issuer.header(), claims(c -> {}))),
                impostor("expired", 401, signed(c -> c.put("exp", Instant.now().getEpochSecond() - 1))),
                impostor("without expiry", 401, signed(c -> c.remove("exp"))),
                impostor("wrong audience", 403, signed(c -> c.put("aud", "https://other.example"))),
                impostor("wrong account", 403, signed(c -> c.put("email", "other@p.iam.gserviceaccount.com"))),
                impostor("unverified account", 403, signed(c -> c.put("email_verified", false))),
                impostor("other issuer", 401, signed(c -> c.put("iss", "https://evil.example"))),
                impostor("unsigned", 401, issuer -> TokenIssuer.content(issuer.header(), claims(c -> {})) + "."),
                impostor("alg=none", 401, issuer -> TokenIssuer.content(Map.of("alg", "none"), claims(c -> {})) + "."),
                impostor("public key as secret", 401, WebhookRouteTest::signedWithPublicKey),
                impostor("no key id", 401, issuer -> issuer.sign(Map.of("alg", "RS256"), claims(c -> {}))),
                impostor(
                        "unknown key id",
                        401,
                        issuer -> issuer.sign(Map.of("alg", "RS256", "kid", "x"), claims(c -> {}))),
                impostor("no token", 401, issuer -> "not.a.token"),
                impostor("empty", 401, issuer -> ""));
    }

    private interface Token {
        String of(TokenIssuer issuer);
    }

    private static Arguments impostor(String name, int status, Token token) {
        return Arguments.of(name, status, token);
    }

    private static Token signed(Consumer<Map<String, Object>> change) {
        return issuer -> issuer.sign(issuer.header(), claims(change));
    }

    private static String signedWithPublicKey(TokenIssuer issuer) {
        Map<String, Object> header = new LinkedHashMap<>(issuer.header());
        header.put("alg", "HS256");
        return TokenIssuer.signWithSecret(header, claims(c -> {}), issuer.publicKey());
    }

    private static Map<String, Object> claims(Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = TokenIssuer.claims(Instant.now());
        change.accept(claims);
        return claims;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impostors")
    void anImpostorWakesNobodyAndIsWarnedOfOnce(String name, int status, Token token) throws Exception {
        verifiedFeed();
        deliver(GMAIL.gmail(), 1, 1);
        String authorization = "Bearer " + token.of(issuer);

        for (int i = 0; i < TIMES; i++) {
            HttpResponse<String> answer = door.push(authorization, alice());
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
                    .isEqualTo(status == 401);
        }

        assertThat(received(routes, 0)).isEmpty();
        assertThat(issuer.fetches()).isLessThanOrEqualTo(1);
        assertThat(warnings()).hasSize(1);
        assertStillAlive(1, 1);
    }

    private List<String> warnings() {
        return logged.text().lines().filter(line -> line.contains(" WARN ")).toList();
    }

    @Test
    void aPushWithoutTokenWakesNobody() throws Exception {
        verifiedFeed();
        deliver(GMAIL.gmail(), 1, 1);

        HttpResponse<String> answer = door.push(null, alice());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(received(routes, 0)).isEmpty();
        assertStillAlive(1, 1);
    }

    @Test
    void withoutKeysNobodyIsLetIn() throws Exception {
        verifiedFeed();
        issuer.answer(500, "");
        deliver(GMAIL.gmail(), 1, 1);

        for (int i = 0; i < TIMES; i++) {
            assertThat(door.push(issuer.authorization(), alice()).statusCode()).isEqualTo(503);
        }

        assertThat(received(routes, 0)).isEmpty();
        assertThat(issuer.fetches()).isEqualTo(1);
        assertThat(warnings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                                    | 400",
                "not JSON                                             | 400",
                "<html></html>                                        | 400",
                "``                                                   | 400",
                "{}                                                   | 204",
                "[1,2]                                                | 204",
                "{\"message\":{\"data\":\"aGVsbG8=\"}}                | 204",
                "{\"emailAddress\":\"alice@example.com\\r\\nX: y\"}    | 204"
            })
    void whatIsNoNotificationWakesNobodyAndIsWarnedOfOnce(String body, int status) throws Exception {
        verifiedFeed();
        deliver(GMAIL.gmail(), 1, 1);

        for (int i = 0; i < TIMES; i++) {
            HttpResponse<String> answer = door.push(issuer.authorization(), body);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).isEmpty();
        }

        assertThat(received(routes, 0)).isEmpty();
        assertThat(warnings()).hasSize(1);
        assertStillAlive(1, 1);
    }

    @Test
    void anOversizedBodyIsRefusedWhetherItsLengthIsAnnouncedOrNot() throws Exception {
        verifiedFeed();
        deliver(GMAIL.gmail(), 1, 1);
        String large = alice() + " ".repeat(64 * 1024);

        for (int i = 0; i < TIMES; i++) {
            assertThat(door.push(issuer.authorization(), large).statusCode()).isEqualTo(413);
            assertThat(door.pushChunked(issuer.authorization(), large.getBytes(StandardCharsets.UTF_8))
                            .statusCode())
                    .isEqualTo(413);
        }

        assertThat(received(routes, 0)).isEmpty();
        assertThat(warnings()).hasSize(1);
        assertStillAlive(1, 1);
    }

    @Test
    void aSmallBodyNeedsNoLength() throws Exception {
        verifiedFeed();
        deliver(GMAIL.gmail(), 1, 1);

        assertThat(door.pushChunked(issuer.authorization(), alice().getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(204);
        received(routes, 1);
    }

    @Test
    void aReplayedNotificationDeliversNothingTwice() throws Exception {
        verifiedFeed();
        String authorization = issuer.authorization();
        deliver(GMAIL.gmail(), 1, 3);

        for (int i = 0; i < TIMES; i++) {
            assertThat(door.push(authorization, envelope(ALICE, i)).statusCode())
                    .isEqualTo(204);
            assertThat(door.push(authorization, alice()).statusCode()).isEqualTo(204);
        }

        received(routes, 3);
        assertThat(subjects(routes.mock("mail"))).isEqualTo(subjects(1, 3));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void aMailboxThatIsNotOursIsTakenAndWarnedOfOnce() throws Exception {
        verifiedFeed();
        deliver(GMAIL.gmail(), 1, 1);

        for (int i = 0; i < TIMES; i++) {
            assertThat(door.push(issuer.authorization(), envelope("mallory" + i + "@example.com", 1))
                            .statusCode())
                    .isEqualTo(204);
        }

        assertThat(received(routes, 0)).isEmpty();
        assertThat(warnings()).hasSize(1);
        assertStillAlive(1, 1);
    }

    @Test
    void onlyPostWakes() throws Exception {
        verifiedFeed();
        deliver(GMAIL.gmail(), 1, 1);

        for (String method : new String[] {"GET", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
            HttpResponse<String> answer = door.send(door.request(PushDoor.PATH, issuer.authorization())
                    .method(method, BodyPublishers.ofString(alice())));
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
            assertThat(answer.body()).isEmpty();
        }

        assertThat(received(routes, 0)).isEmpty();
        assertStillAlive(1, 1);
    }

    @Test
    void nothingOfWhatWasSentComesBack() throws Exception {
        verifiedFeed();

        for (String authorization : new String[] {issuer.authorization(), "Bearer x"}) {
            HttpResponse<String> answer =
                    door.send(door.request(PushDoor.PATH + "?CamelHttpResponseCode=299&q=hush", authorization)
                            .header("CamelHttpResponseCode", "299")
                            .header("cAmElFileName", "hush")
                            .header("X-Other", "hush")
                            .POST(BodyPublishers.ofString(alice())));

            assertThat(answer.statusCode()).isIn(204, 401);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().map().keySet())
                    .isSubsetOf("content-length", "transfer-encoding", "www-authenticate");
        }
    }

    @Test
    void withoutAuthenticationAnybodyWakesAndThatIsWarnedOfAtTheStart() throws Exception {
        feed("&notificationUri=platform-http:" + PushDoor.PATH + "&notificationAuthentication=none");
        deliver(GMAIL.gmail(), 1, 1);

        assertThat(door.push(null, alice()).statusCode()).isEqualTo(204);

        received(routes, 1);
        assertThat(warnings()).singleElement().satisfies(line -> assertThat(line)
                .contains("notificationAuthentication=none"));
    }

    private void ownRoute() throws Exception {
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:" + PushDoor.PATH).to("direct:gmail-push");
            }
        });
    }

    @Test
    void behindARouteOfTheUserATokenIsNeededAllTheSame() throws Exception {
        ownRoute();
        feed("&notificationUri=direct:gmail-push" + verifiedBy(issuer));
        deliver(GMAIL.gmail(), 1, 1);

        HttpResponse<String> answer = door.push(null, alice());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(received(routes, 0)).isEmpty();

        assertStillAlive(1, 1);
    }

    @Test
    void behindARouteOfTheUserNobodyIsLetInWhereNoTokenCanBeVerified() throws Exception {
        ownRoute();
        feed("&notificationUri=direct:gmail-push");

        for (int i = 0; i < TIMES; i++) {
            assertThat(door.push(issuer.authorization(), alice()).statusCode()).isEqualTo(401);
        }

        assertThat(warnings()).singleElement().satisfies(line -> assertThat(line)
                .contains("notificationAudience"));
    }
}
