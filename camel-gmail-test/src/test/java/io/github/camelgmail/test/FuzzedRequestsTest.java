package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Requests that read, or that nobody should be able to make: none of them changes anything. */
class FuzzedRequestsTest {

    private static final String ME = "gmail/v1/users/me/";
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "500",
            "501",
            "2147483648",
            "18446744073709551615",
            "18446744073709551616",
            "1e9",
            "NaN",
            "null",
            "true",
            "TRUE",
            "\u0000",
            "\ud83d\ude00",
            "%",
            "..",
            "'\"<>",
            "INBOX",
            "inbox",
            "Label_1",
            "full",
            "raw",
            "METADATA",
            "a".repeat(3_000),
            "0x10",
            " 5",
            "5 ",
            "\u0665");
    private static final List<String> OPERATORS = List.of(
            "from:",
            "to:",
            "subject:",
            "label:",
            "in:",
            "is:",
            "has:",
            "after:",
            "before:",
            "older_than:",
            "newer_than:",
            "size:",
            "larger:",
            "filename:",
            "rfc822msgid:",
            "list:",
            "category:",
            "deliveredto:",
            "AROUND",
            " OR ",
            " AND ",
            "-",
            "+",
            "(",
            ")",
            "{",
            "}",
            "\"",
            ":",
            "*",
            " ",
            "2026/13/45",
            "1e99",
            "99999999999999999999d",
            "9y",
            "alice",
            "\u0130",
            "\ud83d\ude00",
            "\\",
            "anywhere",
            "unread",
            "attachment",
            "\u0000");

    private static Siege siege;

    @BeforeContainer
    static void start() {
        siege = new Siege();
    }

    @AfterTry
    void nothingHasChanged() {
        siege.assertUntouched();
    }

    @AfterContainer
    static void stop() {
        siege.close();
    }

    @Property(tries = 400, seed = "41")
    void anySearchIsAnswered(@ForAll("searches") String q, @ForAll boolean threads) {
        HttpResponse<byte[]> answer = siege.get(ME + (threads ? "threads" : "messages") + "?q=" + encoded(q));

        assertThat(answer.statusCode()).as(q).isIn(200, 400);
    }

    @Property(tries = 400, seed = "42")
    void anyParametersAreAnswered(
            @ForAll("readings") String path, @ForAll("parameters") Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));

        HttpResponse<byte[]> answer = siege.get(ME + path + "?" + query);

        assertThat(answer.statusCode()).isIn(200, 400, 403, 404);
    }

    @Property(tries = 200, seed = "43")
    void fieldMasksAreObeyedOrRefused(@ForAll("masks") String fields) {
        assertThat(siege.get(ME + "messages?fields=" + encoded(fields)).statusCode())
                .isIn(200, 400);
    }

    @Property(tries = 300, seed = "44")
    void noPathIsWithoutAnAnswer(@ForAll("verbs") String verb, @ForAll("segments") String path) {
        HttpResponse<byte[]> answer = siege.send(verb, path, new byte[0]);

        assertThat(answer.statusCode()).isBetween(200, 499);
    }

    @Property(tries = 200, seed = "45")
    void noTokenButARightOneOpensTheMailbox(@ForAll("authorizations") String authorization) {
        HttpResponse<byte[]> answer =
                siege.send("DELETE", ME + "messages/" + siege.messageIds().get(0), "", "Authorization", authorization);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Property(tries = 300, seed = "46")
    void oauthAnswersInItsOwnShape(@ForAll("oauth") String path, @ForAll("grants") Map<String, String> form) {
        String fields = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));

        HttpResponse<byte[]> posted = siege.send("POST", path, fields);
        HttpResponse<byte[]> got = siege.get(path + "?" + fields);

        assertThat(posted.headers().firstValue("Location")).isEmpty();
        assertThat(got.headers().firstValue("Location")).isEmpty();
    }

    @Provide
    Arbitrary<String> searches() {
        return Arbitraries.of(OPERATORS).list().ofMaxSize(20).map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<String> readings() {
        return Arbitraries.of(
                "messages",
                "threads",
                "drafts",
                "labels",
                "history",
                "profile",
                "messages/x",
                "labels/INBOX",
                "threads/0",
                "messages/" + siege.messageIds().get(0),
                "threads/" + siege.messageIds().get(0),
                "drafts/r1",
                "messages/" + siege.messageIds().get(0) + "/attachments/x",
                "settings/filters",
                "settings/sendAs/x",
                "settings/cse/keypairs",
                "settings/delegates/x");
    }

    @Provide
    Arbitrary<Map<String, String>> parameters() {
        Arbitrary<String> names = Arbitraries.of(
                "maxResults",
                "pageToken",
                "q",
                "labelIds",
                "includeSpamTrash",
                "startHistoryId",
                "historyTypes",
                "labelId",
                "format",
                "metadataHeaders",
                "fields",
                "prettyPrint",
                "alt",
                "key",
                "quotaUser",
                "uploadType",
                "pageSize",
                "internalDateSource",
                "callback");
        return Arbitraries.maps(names, Arbitraries.of(VALUES)).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> masks() {
        return Arbitraries.of(
                        "messages", "/", "(", ")", ",", "*", "id", "nextPageToken", "a", " ", "messages(id,threadId)")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<String> verbs() {
        return Arbitraries.of("GET", "HEAD", "OPTIONS", "PROPFIND", "FOO", "get");
    }

    @Provide
    Arbitrary<String> segments() {
        return Arbitraries.of(
                        "gmail",
                        "v1",
                        "users",
                        "me",
                        "messages",
                        "threads",
                        "drafts",
                        "labels",
                        "settings",
                        "%2e%2e",
                        "%00",
                        "..",
                        "upload",
                        "resumable",
                        "batch",
                        "token",
                        "%ff%fe",
                        "INBOX:enable",
                        "",
                        ";a=b",
                        "%2F",
                        "oauth2",
                        "v3",
                        "certs",
                        ".well-known",
                        "send",
                        "import",
                        "attachments",
                        "a".repeat(500))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(parts -> String.join("/", parts));
    }

    @Provide
    Arbitrary<String> authorizations() {
        return Arbitraries.of(
                        "Bearer",
                        " ",
                        "Basic",
                        "ya29.",
                        Siege.ALICE.substring(1),
                        "alice",
                        "@example.com",
                        "=",
                        ",",
                        "\"",
                        "null",
                        "a".repeat(4_000),
                        "OAuth",
                        "Bearer Bearer")
                .list()
                .ofMaxSize(5)
                .map(words -> String.join(" ", words).trim());
    }

    @Provide
    Arbitrary<String> oauth() {
        return Arbitraries.of(
                "token",
                "o/oauth2/token",
                "revoke",
                "tokeninfo",
                "oauth2/v1/tokeninfo",
                "oauth2/v3/userinfo",
                "o/oauth2/v2/auth",
                "o/oauth2/auth",
                "o/oauth2/v2/auth/decision");
    }

    @Provide
    Arbitrary<Map<String, String>> grants() {
        Arbitrary<String> names = Arbitraries.of(
                "grant_type",
                "client_id",
                "client_secret",
                "code",
                "refresh_token",
                "assertion",
                "redirect_uri",
                "scope",
                "token",
                "access_token",
                "id_token",
                "response_type",
                "code_verifier",
                "request",
                "decision",
                "account");
        Arbitrary<String> values = Arbitraries.of(
                "authorization_code",
                "refresh_token",
                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "x",
                "",
                "a.b.c",
                "e30.e30.e30",
                "bnVsbA.bnVsbA.bnVsbA",
                "e30.W10.e30",
                "\u0000",
                "http://127.0.0.1/",
                "allow",
                "{".repeat(3_000),
                "openid",
                "code");
        return Arbitraries.maps(names, values).ofMaxSize(6);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
