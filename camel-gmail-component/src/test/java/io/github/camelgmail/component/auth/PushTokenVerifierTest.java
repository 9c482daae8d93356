package io.github.camelgmail.component.auth;

import static io.github.camelgmail.component.auth.TokenIssuer.ACCOUNT;
import static io.github.camelgmail.component.auth.TokenIssuer.AUDIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelgmail.test.clock.ServerClock;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushTokenVerifierTest {

    private final TokenIssuer issuer = new TokenIssuer();
    private final Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final ServerClock clock = new ServerClock(Clock.fixed(now, ZoneOffset.UTC));
    private final PushTokenVerifier verifier = new PushTokenVerifier(AUDIENCE, ACCOUNT, issuer.certificates(), clock);

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    private TokenVerdict verify(String token) {
        return verifier.verify("Bearer " + token);
    }

    private TokenVerdict withClaims(Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = TokenIssuer.claims(now);
        change.accept(claims);
        return verify(issuer.sign(issuer.header(), claims));
    }

    private TokenVerdict withHeader(Consumer<Map<String, Object>> change) {
        Map<String, Object> header = issuer.header();
        change.accept(header);
        return verify(issuer.sign(header, TokenIssuer.claims(now)));
    }

    @Test
    void whatGoogleSignsForTheSubscriptionIsValid() {
        assertThat(withClaims(claims -> {})).isEqualTo(TokenVerdict.VALID);
        assertThat(withClaims(claims -> claims.put("email_verified", "true"))).isEqualTo(TokenVerdict.VALID);
        assertThat(verifier.verify("bearer   " + issuer.sign(issuer.header(), TokenIssuer.claims(now)) + " "))
                .isEqualTo(TokenVerdict.VALID);
    }

    @Test
    void keysAreFetchedOnce() {
        for (int i = 0; i < 20; i++) {
            assertThat(withClaims(claims -> {})).isEqualTo(TokenVerdict.VALID);
        }

        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void withoutBearerTokenThereIsNone() {
        assertThat(verifier.verify(null)).isEqualTo(TokenVerdict.ABSENT);
        assertThat(verifier.verify("")).isEqualTo(TokenVerdict.ABSENT);
        assertThat(verifier.verify("Basic YWxpY2U6c2VjcmV0")).isEqualTo(TokenVerdict.ABSENT);
        assertThat(issuer.fetches()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "a.b",
                "a.b.c",
                "a.b.c.d",
                "..",
                "e30.e30.",
                "bnVsbA.bnVsbA.AA",
                "\u0000.\u0000.\u0000"
            })
    void whatIsNoTokenIsUnreadable(String token) {
        assertThat(verify(token)).isIn(TokenVerdict.UNREADABLE, TokenVerdict.ABSENT);
        assertThat(issuer.fetches()).isZero();
    }

    @Test
    void aTokenOfTooManyCharactersIsNotRead() {
        assertThat(withClaims(claims -> claims.put("more", "x".repeat(8192)))).isEqualTo(TokenVerdict.UNREADABLE);
    }

    @Test
    void deeplyNestedClaimsAreNotFollowed() {
        assertThat(verify("e30." + "W1tb".repeat(2000) + ".AA")).isEqualTo(TokenVerdict.UNREADABLE);
    }

    @Test
    void onlyRs256OfANamedKeyIsTaken() {
        for (String algorithm : List.of("none", "None", "", "HS256", "ES256", "RS512", "PS256", "rs256")) {
            assertThat(withHeader(header -> header.put("alg", algorithm)))
                    .as(algorithm)
                    .isEqualTo(TokenVerdict.UNREADABLE);
        }
        assertThat(withHeader(header -> header.remove("alg"))).isEqualTo(TokenVerdict.UNREADABLE);
        assertThat(withHeader(header -> header.remove("kid"))).isEqualTo(TokenVerdict.UNREADABLE);
        assertThat(withHeader(header -> header.put("crit", List.of("exp")))).isEqualTo(TokenVerdict.UNREADABLE);
        assertThat(issuer.fetches()).isZero();
    }

    @Test
    void anUnsignedTokenIsRefused() {
        Map<String, Object> none = Map.of("alg", "none");

        assertThat(verify(TokenIssuer.content(none, TokenIssuer.claims(now)) + "."))
                .isEqualTo(TokenVerdict.UNREADABLE);
        assertThat(verify(TokenIssuer.content(issuer.header(), TokenIssuer.claims(now)) + "."))
                .isEqualTo(TokenVerdict.NOT_SIGNED);
    }

    @Test
    void thePublicKeyIsNoSecretToSignWith() {
        Map<String, Object> header = issuer.header();
        header.put("alg", "HS256");
        Map<String, Object> claims = TokenIssuer.claims(now);

        assertThat(verify(TokenIssuer.signWithSecret(header, claims, issuer.publicKey())))
                .isEqualTo(TokenVerdict.UNREADABLE);
        assertThat(verify(TokenIssuer.signWithSecret(issuer.header(), claims, issuer.publicKey())))
                .isEqualTo(TokenVerdict.NOT_SIGNED);
    }

    @Test
    void aTokenThatGoogleHasNotSignedIsRefused() {
        String token = issuer.sign(issuer.header(), TokenIssuer.claims(now));
        int last = token.lastIndexOf('.');
        String other = issuer.sign(issuer.header(), TokenIssuer.claims(now.minusSeconds(1)));

        assertThat(verify(TokenIssuer.forge(issuer.header(), TokenIssuer.claims(now))))
                .isEqualTo(TokenVerdict.NOT_SIGNED);
        assertThat(verify(token.substring(0, last) + other.substring(other.lastIndexOf('.'))))
                .isEqualTo(TokenVerdict.NOT_SIGNED);
        assertThat(withHeader(header -> header.put("kid", "unknown"))).isEqualTo(TokenVerdict.NOT_SIGNED);
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void onlyGooglesIssuerIsTaken() {
        for (String other :
                List.of("accounts.google.com", "https://accounts.google.com/", "https://evil.example", "")) {
            assertThat(withClaims(claims -> claims.put("iss", other))).isEqualTo(TokenVerdict.WRONG_ISSUER);
        }
        assertThat(withClaims(claims -> claims.remove("iss"))).isEqualTo(TokenVerdict.WRONG_ISSUER);
        assertThat(issuer.fetches()).isZero();
    }

    @Test
    void aTokenIsTakenOnlyWhileItIsInForce() {
        long seconds = now.getEpochSecond();

        assertThat(withClaims(claims -> claims.put("exp", seconds))).isEqualTo(TokenVerdict.NOT_IN_FORCE);
        assertThat(withClaims(claims -> claims.remove("exp"))).isEqualTo(TokenVerdict.NOT_IN_FORCE);
        assertThat(withClaims(claims -> claims.remove("iat"))).isEqualTo(TokenVerdict.NOT_IN_FORCE);
        assertThat(withClaims(claims -> claims.put("iat", seconds + 301))).isEqualTo(TokenVerdict.NOT_IN_FORCE);
        assertThat(withClaims(claims -> claims.put("nbf", seconds + 301))).isEqualTo(TokenVerdict.NOT_IN_FORCE);
        assertThat(withClaims(claims -> claims.put("exp", "soon"))).isEqualTo(TokenVerdict.UNREADABLE);
        assertThat(issuer.fetches()).isZero();
        assertThat(withClaims(claims -> claims.put("exp", seconds + 1))).isEqualTo(TokenVerdict.VALID);
        assertThat(withClaims(claims -> claims.put("iat", seconds + 300))).isEqualTo(TokenVerdict.VALID);
    }

    @Test
    void aTokenOfGooglesForSomebodyElseIsForbidden() {
        assertThat(withClaims(claims -> claims.put("aud", "https://other.example")))
                .isEqualTo(TokenVerdict.WRONG_AUDIENCE);
        assertThat(withClaims(claims -> claims.put("aud", List.of(AUDIENCE, "https://other.example"))))
                .isEqualTo(TokenVerdict.WRONG_AUDIENCE);
        assertThat(withClaims(claims -> claims.remove("aud"))).isEqualTo(TokenVerdict.WRONG_AUDIENCE);
        assertThat(withClaims(claims -> claims.put("email", "other@project.iam.gserviceaccount.com")))
                .isEqualTo(TokenVerdict.WRONG_ACCOUNT);
        assertThat(withClaims(claims -> claims.remove("email"))).isEqualTo(TokenVerdict.WRONG_ACCOUNT);
        assertThat(withClaims(claims -> claims.put("email_verified", false)))
                .isEqualTo(TokenVerdict.UNVERIFIED_ACCOUNT);
        assertThat(withClaims(claims -> claims.put("email_verified", "TRUE")))
                .isEqualTo(TokenVerdict.UNVERIFIED_ACCOUNT);
        assertThat(withClaims(claims -> claims.remove("email_verified"))).isEqualTo(TokenVerdict.UNVERIFIED_ACCOUNT);
        assertThat(TokenVerdict.WRONG_AUDIENCE.isGoogles()).isTrue();
        assertThat(TokenVerdict.WRONG_ACCOUNT.isGoogles()).isTrue();
        assertThat(TokenVerdict.UNVERIFIED_ACCOUNT.isGoogles()).isTrue();
    }

    @Test
    void aNewKeyIsFetchedWhenItIsUsed() {
        assertThat(withClaims(claims -> {})).isEqualTo(TokenVerdict.VALID);
        issuer.changeKey("key-2");

        assertThat(withClaims(claims -> {})).isEqualTo(TokenVerdict.NOT_SIGNED);
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(withClaims(claims -> {})).isEqualTo(TokenVerdict.VALID);
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void aFloodOfForgedTokensFetchesNoKeys() {
        withClaims(claims -> {});
        clock.advance(Duration.ofMinutes(10));
        String forged = TokenIssuer.forge(issuer.header(), TokenIssuer.claims(now));

        for (int i = 0; i < 100; i++) {
            assertThat(verify(forged)).isEqualTo(TokenVerdict.NOT_SIGNED);
        }

        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kid\":\"key-1\"}]}",
                "{\"key-1\":\"no certificate\"}"
            })
    void withoutUsableKeysNothingIsValidAndTheyAreNotFetchedAllTheTime(String keys) {
        issuer.answer(200, keys);

        for (int i = 0; i < 20; i++) {
            assertThat(withClaims(claims -> {})).isEqualTo(TokenVerdict.UNVERIFIABLE);
        }
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 404, 500, 503})
    void aFailureToFetchKeysIsMadeUpForLater(int status) {
        issuer.answer(status, "");

        for (int i = 0; i < 20; i++) {
            assertThat(withClaims(claims -> {})).isEqualTo(TokenVerdict.UNVERIFIABLE);
        }
        assertThat(issuer.fetches()).isEqualTo(1);
        assertThat(TokenVerdict.UNVERIFIABLE.isGoogles()).isFalse();

        issuer.answer(200, "");
        clock.advance(Duration.ofSeconds(10));
        assertThat(withClaims(claims -> {})).isEqualTo(TokenVerdict.VALID);
    }

    @Test
    void keysOfTooManyBytesAreNoKeys() {
        issuer.answer(200, " ".repeat(256 * 1024 + 1));

        assertThat(withClaims(claims -> {})).isEqualTo(TokenVerdict.UNVERIFIABLE);
    }

    @Test
    void aKeyServerThatIsAwayMakesNothingValid() {
        issuer.close();

        assertThat(withClaims(claims -> {})).isEqualTo(TokenVerdict.UNVERIFIABLE);
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aKeyServerWhoseAnswerNeverEndsHoldsNobodyForEver() {
        issuer.stall();

        assertThat(withClaims(claims -> {})).isEqualTo(TokenVerdict.UNVERIFIABLE);
    }

    @Test
    void oldKeysAreKeptWhereThereAreNoNewOnes() {
        withClaims(claims -> {});
        clock.advance(Duration.ofMinutes(10));
        issuer.answer(500, "");

        assertThat(verify(TokenIssuer.forge(issuer.header(), TokenIssuer.claims(now))))
                .isEqualTo(TokenVerdict.UNVERIFIABLE);
        assertThat(withClaims(claims -> {})).isEqualTo(TokenVerdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.googleapis.com/certs",
                "ftp://127.0.0.1/certs",
                "certs",
                "https://u:p@host/certs",
                "https:///certs"
            })
    void keysComeFromWhereNobodyCanExchangeThem(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PushTokenVerifier(AUDIENCE, ACCOUNT, URI.create(url)))
                .withMessageContaining("notificationCertificatesUrl");
    }
}
