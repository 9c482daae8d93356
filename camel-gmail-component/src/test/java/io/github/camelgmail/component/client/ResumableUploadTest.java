package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.component.client.ScriptedServer.Answer;
import io.github.camelgmail.component.client.ScriptedServer.Received;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumableUploadTest extends UploadScript {

    @Test
    void aMailGoesInChunksAndEveryChunkIsReported() {
        server.then(session("one")).then(got(CHUNK)).then(got(2 * CHUNK)).then(200, DONE);

        assertThat(send().id()).isEqualTo("1");

        Received begun = server.received(0);
        assertThat(begun.method()).isEqualTo("POST");
        assertThat(begun.path()).isEqualTo("/upload/gmail/v1/users/me/messages/send");
        assertThat(begun.query()).contains("uploadType=resumable");
        assertThat(begun.header("X-upload-content-type")).isEqualTo("message/rfc822");
        assertThat(begun.header("X-upload-content-length")).isEqualTo(Integer.toString(MAIL.length));
        assertThat(begun.body()).isEqualTo("{\"threadId\":\"7\"}");
        assertThat(ranges())
                .containsExactly(range(0, CHUNK - 1), range(CHUNK, 2 * CHUNK - 1), range(2 * CHUNK, MAIL.length - 1));
        assertThat(server.received(1).path()).isEqualTo("/session/one");
        assertThat(server.received().stream().skip(1).map(Received::body).reduce("", String::concat))
                .isEqualTo(new String(MAIL, StandardCharsets.US_ASCII));
        assertThat(progress).extracting(UploadProgress::sent).containsExactly((long) CHUNK, 2L * CHUNK, (long)
                MAIL.length);
        assertThat(progress.get(2).complete()).isTrue();
    }

    @Test
    void theJsonAndTheParametersOfAnInsertionGoWithTheSession() {
        server.then(session("one")).then(200, DONE);

        insert();

        assertThat(server.received(0).path()).isEqualTo("/upload/gmail/v1/users/me/messages");
        assertThat(server.received(0).query()).contains("internalDateSource=dateHeader");
        assertThat(server.received(0).body()).isEqualTo("{\"labelIds\":[\"STARRED\"]}");
    }

    @Test
    void afterABrokenConnectionItGoesOnWhereTheSessionSays() {
        server.then(session("one"))
                .then(got(CHUNK))
                .then(Answer.hangUp())
                .then(new Answer(308, Map.of("Range", "0-" + (CHUNK + 99)), ""))
                .then(200, DONE);

        send();

        assertThat(ranges())
                .containsExactly(
                        range(0, CHUNK - 1),
                        range(CHUNK, 2 * CHUNK - 1),
                        QUESTION,
                        range(CHUNK + 100, MAIL.length - 1));
    }

    @Test
    void aSessionThatHasNothingIsSentAll() {
        server.then(session("one"))
                .then(Answer.error(503, "backendError", "Not now"))
                .then(got(0))
                .then(got(CHUNK))
                .then(got(2 * CHUNK))
                .then(200, DONE);

        send();

        assertThat(ranges()).startsWith(range(0, CHUNK - 1), QUESTION, range(0, CHUNK - 1));
    }

    @Test
    void aLostAnswerToTheLastChunkIsAskedForAndTheMailIsNotSentAgain() {
        server.then(session("one"))
                .then(got(CHUNK))
                .then(got(2 * CHUNK))
                .then(Answer.hangUp())
                .then(200, DONE);

        SentMail sent = send();

        assertThat(sent.id()).isEqualTo("1");
        assertThat(sent.found()).isFalse();
        assertThat(ranges()).hasSize(4).endsWith(QUESTION);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aSessionThatEndsBeforeTheLastChunkIsBegunAnew(int status) {
        server.then(session("one"))
                .then(got(CHUNK))
                .then(Answer.error(status, "gone", "Gone"))
                .then(session("two"))
                .then(got(CHUNK))
                .then(got(2 * CHUNK))
                .then(200, DONE);

        send();

        assertThat(server.received(4).path()).isEqualTo("/session/two");
        assertThat(ranges().get(2)).isEqualTo(range(0, CHUNK - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aSessionThatEndsAfterALostAnswerLeavesTheSendInDoubt(int status) {
        server.then(session("one"))
                .then(got(CHUNK))
                .then(got(2 * CHUNK))
                .then(Answer.hangUp())
                .then(Answer.error(status, "gone", "Gone"))
                .then(200, "{}")
                .then(200, "{}")
                .then(200, "{}")
                .then(200, "{}");

        assertThatThrownBy(this::send)
                .isInstanceOf(GmailSendInDoubtException.class)
                .hasMessageContaining("session")
                .hasMessageContaining("looked for 4 times");

        assertThat(server.received())
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(1);
    }

    @Test
    void aSessionThatEndsAfterALostAnswerIsBegunAnewForWhatGoesToNobody() {
        server.then(session("one"))
                .then(got(CHUNK))
                .then(got(2 * CHUNK))
                .then(Answer.hangUp())
                .then(Answer.error(404, "notFound", "Gone"))
                .then(session("two"))
                .then(got(CHUNK))
                .then(got(2 * CHUNK))
                .then(200, DONE);

        assertThat(insert()).isEqualTo("1");
    }

    @Test
    void aLocationOnTheWayMovesTheSession() {
        server.then(session("one"))
                .then(got(CHUNK).with("Location", "/session/moved"))
                .then(got(2 * CHUNK))
                .then(200, DONE);

        send();

        assertThat(server.received(2).path()).isEqualTo("/session/moved");
    }

    @Test
    void aSessionElsewhereGetsNeitherTheMailNorTheToken() {
        try (ScriptedServer foreign = new ScriptedServer()) {
            server.then(new Answer(200, Map.of("Location", foreign.url() + "session"), ""));

            assertThatThrownBy(this::send)
                    .isInstanceOf(GmailUnavailableException.class)
                    .hasMessageNotContaining(GateFixture.TOKEN);

            assertThat(foreign.received()).isEmpty();
        }
    }

    @Test
    void aSessionThatTakesNothingIsGivenUp() {
        server.then(session("one"));
        for (int i = 0; i < 20; i++) {
            server.then(got(0));
        }

        assertThatThrownBy(this::send).isInstanceOf(GmailUnavailableException.class);
        assertThat(fixture.waits).hasSize(5);
    }

    @Test
    void progressGivesNewAttempts() {
        server.then(session("one"));
        for (int chunk = 1; chunk <= 2; chunk++) {
            for (int failure = 0; failure < 4; failure++) {
                server.then(Answer.error(503, "backendError", "Not now"));
            }
            server.then(got((chunk - 1) * CHUNK)).then(got(chunk * CHUNK));
        }
        server.then(200, DONE);

        assertThat(send().id()).isEqualTo("1");
    }

    @Test
    void aRateLimitOnTheLastChunkIsWaitedForAndTheSessionAsked() {
        server.then(session("one"))
                .then(got(CHUNK))
                .then(got(2 * CHUNK))
                .then(Answer.error(429, "rateLimitExceeded", "Slowly"))
                .then(200, DONE);

        assertThat(send().id()).isEqualTo("1");
        assertThat(ranges()).endsWith(QUESTION);
    }

    @Test
    void aRefusalOfTheSessionIsNoDoubt() {
        server.then(Answer.error(400, "invalidArgument", "Invalid thread_id value"));

        assertThatThrownBy(this::send).isInstanceOf(GmailInvalidRequestException.class);
    }

    @Test
    void sessionsThatEndAgainAndAgainAreGivenUp() {
        for (int i = 0; i < 20; i++) {
            server.then(session("s" + i)).then(got(CHUNK)).then(Answer.error(404, "notFound", "Gone"));
        }

        assertThatThrownBy(this::send).isInstanceOf(GmailUnavailableException.class);
        assertThat(server.received()).hasSizeLessThan(30);
    }
}
