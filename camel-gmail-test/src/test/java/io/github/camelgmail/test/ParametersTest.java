package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters of single methods and those that all methods share, over plain HTTP. */
class ParametersTest {

    private static final String ALICE = "alice@example.com";
    private static final String ME = "gmail/v1/users/me/";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private PlainHttp http;
    private String messageId;

    @BeforeEach
    void deliverOneMail() {
        http = new PlainHttp(SERVER.gmail(), ALICE);
        messageId = SERVER.gmail()
                .mailbox(ALICE)
                .deliver(Mail.from("bob@example.com").to(ALICE).subject("Hi").text("text"))
                .id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages?maxResult=5",
                "messages?labelId=INBOX",
                "drafts?labelIds=INBOX",
                "history?startHistoryId=1&labelIds=INBOX",
                "labels?maxResults=1",
                "profile?x=y",
                "messages/ID?labelIds=INBOX",
                "threads/ID?q=x",
                "drafts/r1?metadataHeaders=To",
                "messages/ID?%3Cscript%3E=1"
            })
    void aParameterThatTheMethodDoesNotHaveIsRefused(String path) {
        JsonObject error = refusal(path);

        assertThat(error.get("message").getAsString()).contains("Cannot bind query parameter");
        assertThat(error.getAsJsonArray("details").toString()).contains("google.rpc.BadRequest", "fieldViolations");
    }

    @ParameterizedTest
    @CsvSource({
        "messages?maxResults=many, max_results",
        "messages?maxResults=-1, max_results",
        "messages?maxResults=1.5, max_results",
        "messages?maxResults=4294967296, max_results",
        "messages?maxResults=, max_results",
        "threads?maxResults=+, max_results",
        "drafts?maxResults=0x10, max_results",
        "history?startHistoryId=1&maxResults=x, max_results",
        "history?startHistoryId=1&historyTypes=messageadded, history_types",
        "messages?includeSpamTrash=yes, include_spam_trash",
        "messages/ID?format=complete, format",
        "messages/ID?format=, format",
        "threads/ID?format=raw, format",
        "drafts/r1?format=x, format",
        "labels?prettyPrint=maybe, pretty_print",
        "labels?alt=proto, alt",
        "labels?alt=media, alt",
        "labels?alt=atom, alt",
        "labels?$.xgafv=3, $.xgafv",
        "labels?callback=alert(1), callback",
        "labels?callback=, callback",
        "labels?quotaUser=12345678901234567890123456789012345678901, quota_user"
    })
    void aValueOfTheWrongTypeIsRefused(String path, String field) {
        assertThat(refusal(path).get("message").getAsString()).startsWith("Invalid value at '" + field + "' (");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages?maxResults=0",
                "messages?maxResults=4294967295",
                "messages?maxResults=500&includeSpamTrash=1&q=&pageToken=",
                "messages/ID?format=FULL",
                "messages/ID?format=minimal&metadataHeaders=To",
                "threads/ID?format=metadata&metadataHeaders=To&metadataHeaders=Cc",
                "labels?alt=json&prettyPrint=false&quotaUser=abc&key=k&$.xgafv=2&uploadType=media&upload_protocol=raw",
                "labels?$alt=json;enum-encoding=int",
                "labels?fields="
            })
    void otherValuesAreTaken(String path) {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aMaskIsCheckedBeforeTheCallHasAnEffect() {
        HttpResponse<byte[]> response = http.post(ME + "labels?fields=id(", "{\"name\":\"Work\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(SERVER.gmail().mailbox(ALICE).labels())
                .noneMatch(label -> label.name().equals("Work"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id(", "id)", "a", ",", "id,", "id//name", "()", "payload(headers(name,value)", "messages/ids2"})
    void aMaskThatSelectsNothingKnownIsRefused(String mask) {
        JsonObject error = refusal("messages/ID?fields=" + mask);

        assertThat(error.get("message").getAsString()).startsWith("Invalid field selection ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|{'id':'ID'}",
                "payload/headers/name|{'payload':{'headers':[{'name':'From'}]}}",
                "payload(mimeType,body(size))|{'payload':{'mimeType':'text/plain','body':{'size':4}}}",
                "payload/*/size|{'payload':{'headers':[{}],'body':{'size':4}}}",
                "labelIds/id,id/id|{}",
                "payload/body/size,id|{'id':'ID','payload':{'body':{'size':4}}}",
                "raw|{}"
            })
    void aMaskSelectsPartsOfTheAnswer(String mask, String expected) {
        messageId = SERVER.gmail()
                .mailbox(ALICE)
                .deliver("From: bob@example.com\n\ntext")
                .id();

        assertThat(PlainHttp.json(get("messages/ID?fields=" + mask)))
                .isEqualTo(JsonParser.parseString(expected.replace('\'', '"').replace("ID", messageId)));
    }

    @Test
    void aCallbackMakesTheAnswerAScript() {
        HttpResponse<byte[]> response = get("profile?callback=app.load&prettyPrint=false&fields=emailAddress");

        assertThat(PlainHttp.text(response))
                .isEqualTo("// API callback\napp.load({\"emailAddress\":\"" + ALICE + "\"});");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=UTF-8");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void answersAreIndentedUnlessToldOtherwise() {
        assertThat(PlainHttp.text(get("profile"))).contains("\n  \"emailAddress\"");
        assertThat(PlainHttp.text(get("profile?prettyPrint=false"))).doesNotContain("\n  ");
    }

    @ParameterizedTest
    @CsvSource({
        "me, 200",
        "alice@example.com, 200",
        "ALICE@Example.com, 200",
        "alice%40example.com, 200",
        "bob@example.com, 403",
        "nobody, 400",
        "@, 400",
        "ME, 400"
    })
    void aUserIsMeOrTheOwnAddress(String userId, int status) {
        assertThat(http.get("gmail/v1/users/" + userId + "/profile").statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "messages/xyz, 400, Invalid id value",
        "messages/1234567890abcdef0, 400, Invalid id value",
        "threads/not-hex, 400, Invalid id value",
        "messages/1234567890abcdef, 404, Requested entity was not found.",
        "messages/0, 404, Requested entity was not found.",
        "threads/1234567890abcdef, 404, Requested entity was not found.",
        "labels/Label_99, 404, Requested entity was not found.",
        "drafts/r-1, 404, Requested entity was not found."
    })
    void anIdIsMalformedOrUnknown(String path, int status, String message) {
        HttpResponse<byte[]> response = get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(PlainHttp.error(response).get("message").getAsString()).isEqualTo(message);
    }

    private JsonObject refusal(String path) {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).as(PlainHttp.text(response)).isEqualTo(400);
        JsonObject error = PlainHttp.error(response);
        assertThat(error.get("status").getAsString()).isEqualTo("INVALID_ARGUMENT");
        return error;
    }

    private HttpResponse<byte[]> get(String path) {
        return http.get(ME + path.replace("ID", messageId));
    }
}
