package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatchTest {

    private static final String ALICE = "alice@example.com";
    private static final String LABELS = "gmail/v1/users/me/labels";
    private static final String ALIAS = "gmail/v1/users/me/settings/sendAs/" + ALICE;

    private final EmbeddedGmail gmail = EmbeddedGmail.builder().mailbox(ALICE).start();
    private final PlainHttp http = new PlainHttp(gmail, ALICE);
    private String label = "";

    @BeforeEach
    void createALabel() {
        HttpResponse<byte[]> created = http.post(
                LABELS,
                "{'name':'Work','labelListVisibility':'labelHide','color':{'textColor':'#000000','backgroundColor':'#ffffff'}}"
                        .replace('\'', '"'));
        label = LABELS + "/" + PlainHttp.json(created).get("id").getAsString();
    }

    @AfterEach
    void stop() {
        gmail.close();
    }

    @Test
    void nullClearsTheColourOfALabelAndLeavesTheRest() {
        JsonObject patched = patch(label, "{'color':null}");

        assertThat(patched.has("color")).isFalse();
        assertThat(patched.get("name").getAsString()).isEqualTo("Work");
        assertThat(patched.get("labelListVisibility").getAsString()).isEqualTo("labelHide");
        assertThat(PlainHttp.json(http.get(label)).has("color")).isFalse();
    }

    @Test
    void oneColourOfTwoCanBePatched() {
        JsonObject color = patch(label, "{'color':{'textColor':'#ffffff'}}").getAsJsonObject("color");

        assertThat(color.get("textColor").getAsString()).isEqualTo("#ffffff");
        assertThat(color.get("backgroundColor").getAsString()).isEqualTo("#ffffff");
    }

    @Test
    void aClearedVisibilityIsTheDefault() {
        assertThat(patch(label, "{'labelListVisibility':null}")
                        .get("labelListVisibility")
                        .getAsString())
                .isEqualTo("labelShow");
    }

    @Test
    void aLabelCannotLoseItsName() {
        assertThat(send(label, "{'name':null}").statusCode()).isEqualTo(400);
        assertThat(PlainHttp.json(http.get(label)).get("name").getAsString()).isEqualTo("Work");
    }

    @Test
    void whatALabelIsReadAsCanBePatchedBack() {
        String read = PlainHttp.text(http.get(label));

        assertThat(patch(label, read).get("color"))
                .isEqualTo(PlainHttp.json(http.get(label)).get("color"));
    }

    @Test
    void nullClearsTheSignatureOfAnAliasAndLeavesTheRest() {
        patch(ALIAS, "{'signature':'<b>A &amp; B</b> &lt;i&gt;','displayName':'Alice'}");
        String signature = patch(ALIAS, "{}").get("signature").getAsString();
        assertThat(signature).isEqualTo("<b>A &amp; B</b> &lt;i&gt;");

        JsonObject patched = patch(ALIAS, "{'signature':null}");

        assertThat(patched.get("signature").getAsString()).isEmpty();
        assertThat(patched.get("displayName").getAsString()).isEqualTo("Alice");
        assertThat(patched.get("isDefault").getAsBoolean()).isTrue();
    }

    private JsonObject patch(String path, String body) {
        HttpResponse<byte[]> answer = send(path, body);
        assertThat(answer.statusCode()).as(PlainHttp.text(answer)).isEqualTo(200);
        return PlainHttp.json(answer);
    }

    private HttpResponse<byte[]> send(String path, String body) {
        return http.send("PATCH", path, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
