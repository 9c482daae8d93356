package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Sentences about what requests look like on the wire, and about refusals. */
interface ErrorsContract extends Sentences {

    @Test
    @Source(kind = Kind.GUIDE, value = Links.ERRORS + ": code, message, errors with domain, reason and message")
    default void aRefusalTellsCodeMessageAndReasons() throws IOException {
        RawAnswer answer = http().get(Sentences.path("messages/" + UNKNOWN_ID));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error().get("code").getAsInt()).isEqualTo(404);
        assertThat(answer.error().keySet()).contains("code", "message", "errors", "status");
        assertThat(answer.firstError().keySet()).contains("message", "domain", "reason");
        assertThat(answer.firstError().get("domain").getAsString()).isEqualTo("global");
        assertThat(answer.firstError().get("message").getAsString()).isEqualTo(answer.message());
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.BACKLOT + ": NOT_FOUND and INVALID_ARGUMENT")
    default void aRefusalNamesItsStatusInWords() throws IOException {
        RawAnswer missing = http().get(Sentences.path("messages/" + UNKNOWN_ID));
        RawAnswer invalid = http().get(Sentences.path("messages/nosuchmessageid"));

        assertThat(missing.error().get("status").getAsString()).isEqualTo("NOT_FOUND");
        assertThat(invalid.error().get("status").getAsString()).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.ERRORS + ": 401, Invalid Credentials, authError")
    default void aWrongTokenIsUnauthorized() throws IOException {
        RawAnswer answer = http().request("GET", Sentences.path("profile"))
                .header("Authorization", "Bearer no-such-token")
                .send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.reason()).isEqualTo("authError");
        assertThat(answer.firstError().get("message").getAsString()).isEqualTo("Invalid Credentials");
        assertThat(answer.firstError().get("location").getAsString()).isEqualTo("Authorization");
        assertThat(answer.error().get("status").getAsString()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = "RFC 6750 section 3, which Google's APIs follow; " + Links.ERRORS)
    default void aWrongTokenIsChallenged() throws IOException {
        RawAnswer answer = http().request("GET", Sentences.path("profile"))
                .header("Authorization", "Bearer no-such-token")
                .send();

        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "request bodies are JSON")
    default void aBodyThatIsNoJsonIsRefused() throws IOException {
        RawAnswer answer = http().post(Sentences.path("labels"), "{\"name\":");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error().get("status").getAsString()).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema Label.name: string")
    default void aValueOfTheWrongTypeIsRefused() throws IOException {
        assertThat(http().post(Sentences.path("labels"), "{\"name\":[\"a\"]}").status())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "the methods and paths that there are")
    default void aPathThatNoMethodHasIsNotFound() throws IOException {
        assertThat(http().get(Sentences.path("nothing")).status()).isEqualTo(404);
    }

    @Test
    @Source(
            kind = Kind.OBSERVED,
            value =
                    "google-api-java-client, MethodOverride: its transport cannot PATCH, so it sends POST and this field")
    default void aPostMayStandForAnotherVerb() throws IOException {
        String labelId = givenLabel().getId();
        String newName = run().word();

        RawAnswer answer = http().request("POST", Sentences.path("labels/" + labelId))
                .header("X-HTTP-Method-Override", "PATCH")
                .json("{\"name\":\"" + newName + "\"}")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("name").getAsString()).isEqualTo(newName);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "google-http-java-client compresses every request by default")
    default void requestsMayBeCompressed() throws IOException {
        String name = run().word();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(("{\"name\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8));
        }

        RawAnswer answer = http().request("POST", Sentences.path("labels"))
                .header("Content-Encoding", "gzip")
                .body("application/json", compressed.toByteArray())
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("name").getAsString()).isEqualTo(name);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.PERFORMANCE + ": gzip, with Accept-Encoding and a User-Agent with gzip")
    default void answersAreCompressedForThoseWhoAsk() throws IOException {
        RawAnswer answer = http().request("GET", Sentences.path("labels"))
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "gmail-contract (gzip)")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).hasValue("gzip");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "parameters.access_token")
    default void theTokenMayStandInTheQuery() throws IOException {
        RawAnswer answer = http().request(
                        "GET",
                        Sentences.path("profile?access_token=" + run().account().accessToken()))
                .header("Authorization", "None")
                .send();

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "parameters.prettyPrint: default true")
    default void answersAreIndentedUnlessAskedOtherwise() throws IOException {
        RawAnswer indented = http().get(Sentences.path("profile"));
        RawAnswer compact = http().get(Sentences.path("profile?prettyPrint=false"));

        assertThat(indented.text().strip()).contains("\n");
        assertThat(compact.text().strip()).doesNotContain("\n");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "answers are JSON")
    default void answersAreJsonInUtf8() throws IOException {
        assertThat(http().get(Sentences.path("profile")).header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("application/json; charset=UTF-8"));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.PERFORMANCE + ": fields with one name")
    default void aPartialAnswerHasOnlyTheFieldsThatWereAsked() throws IOException {
        assertThat(http().get(Sentences.path("profile?fields=emailAddress"))
                        .json()
                        .keySet())
                .containsExactly("emailAddress");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.PERFORMANCE + ": a/b selects b nested in a")
    default void aPartialAnswerMayReachIntoNestedFields() throws IOException {
        JsonObject message = http().get(
                        Sentences.path("messages/" + given(mail()).getId() + "?fields=payload/headers/name,id"))
                .json();

        assertThat(message.keySet()).containsExactlyInAnyOrder("id", "payload");
        assertThat(message.getAsJsonObject("payload").keySet()).containsExactly("headers");
        assertThat(message.getAsJsonObject("payload")
                        .getAsJsonArray("headers")
                        .get(0)
                        .getAsJsonObject()
                        .keySet())
                .containsExactly("name");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.PERFORMANCE + ": a(b,c) selects several fields of a")
    default void aPartialAnswerMaySelectSeveralFieldsOfEachElement() throws IOException {
        JsonObject page =
                http().get(Sentences.path("labels?fields=labels(id,type)")).json();

        assertThat(page.getAsJsonArray("labels")).isNotEmpty().allSatisfy(label -> assertThat(
                        label.getAsJsonObject().keySet())
                .containsExactlyInAnyOrder("id", "type"));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.PERFORMANCE + ": an asterisk selects everything")
    default void anAsteriskSelectsAllFields() throws IOException {
        assertThat(http().get(Sentences.path("profile?fields=*")).json().keySet())
                .isEqualTo(http().get(Sentences.path("profile")).json().keySet());
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.PERFORMANCE + ": an invalid fields parameter answers 400 Bad Request")
    default void aSelectionThatCannotBeReadIsRefused() throws IOException {
        assertThat(http().get(Sentences.path("profile?fields=a(b")).status()).isEqualTo(400);
    }
}
