package io.github.camelgmail.test.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.camelgmail.test.mime.Content;
import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.mime.Spool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    private static final Gson INDENTED =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Gson COMPACT = new GsonBuilder().disableHtmlEscaping().create();

    @Property(tries = 300)
    void jsonIsWrittenAsGsonWritesIt(@ForAll("elements") JsonElement element) throws IOException {
        assertThat(text(JsonText.write(element, false))).isEqualTo(utf8(COMPACT.toJson(element)));
        assertThat(text(JsonText.write(element, true))).isEqualTo(utf8(INDENTED.toJson(element)) + "\n");
    }

    @Test
    void bytesAreWrittenAsPaddedBase64url() throws IOException {
        for (int length : List.of(0, 1, 2, 3, 12_287, 12_288, 12_289, Spool.MOST_IN_HEAP, 2_000_000)) {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            JsonObject json = new JsonObject();
            json.addProperty("before", 1);
            json.add("data", new Base64Text(Octets.of(bytes)));
            json.addProperty("after", true);

            Content written = JsonText.write(json, false);

            String expected =
                    "{\"before\":1,\"data\":\"" + Base64.getUrlEncoder().encodeToString(bytes) + "\",\"after\":true}";
            assertThat(written.size()).isEqualTo(expected.length());
            assertThat(text(written)).isEqualTo(expected);
        }
    }

    @Test
    void aLongStringOfARequestIsKeptOutOfTheHeapAndDecoded() {
        byte[] message = new byte[1_000_000];
        new Random(1).nextBytes(message);
        String base64 = Base64.getUrlEncoder().encodeToString(message);

        for (String written : List.of(
                base64,
                base64.replace("=", ""),
                base64.replace('-', '+').replace("_", "\\/"),
                base64.replace("=", "\\u003d"))) {
            JsonObject json = JsonText.read(octets("{\"a\":[{\"raw\" : \"" + written + "\"}],\"b\":\"x\\\"\"}"));

            JsonElement raw = json.getAsJsonArray("a").get(0).getAsJsonObject().get("raw");
            assertThat(((LongText) raw).decodeBase64().toBytes()).isEqualTo(message);
            assertThat(raw.deepCopy()).isSameAs(raw);
            assertThat(json.get("b").getAsString()).isEqualTo("x\"");
        }
    }

    @Test
    void aLongStringThatIsNoBase64IsRefused() {
        JsonObject json = JsonText.read(octets("{\"raw\":\"" + "\\n*\\u2028".repeat(100_000) + "\"}"));

        assertThatThrownBy(() -> ((LongText) json.get("raw")).decodeBase64())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongTextThatIsNoJsonIsRefused() {
        String much = "x".repeat(Spool.MOST_IN_HEAP);

        for (String text :
                List.of(much, "{\"a\":\"" + much, "{\"" + much + "\":}", "[\"" + much + "\"]", "\"" + much + "\"")) {
            assertThatThrownBy(() -> JsonText.read(octets(text))).isInstanceOf(ApiFailure.class);
        }
    }

    @Test
    void aFloodOfShortStringsIsTooLarge() {
        String flood = "{\"a\":[" + "\"short\",".repeat(1_200_000) + "1]}";

        assertThatThrownBy(() -> JsonText.read(octets(flood)))
                .isInstanceOfSatisfying(
                        ApiFailure.class, failure -> assertThat(failure.code()).isEqualTo(413));
    }

    @Provide
    Arbitrary<JsonElement> elements() {
        Arbitrary<JsonElement> texts = Arbitraries.strings()
                .all()
                .ofMaxLength(20)
                .map(JsonTextTest::withoutDelete)
                .map(JsonPrimitive::new);
        Arbitrary<JsonElement> numbers = Arbitraries.longs().map(JsonPrimitive::new);
        Arbitrary<JsonElement> others = Arbitraries.of(JsonNull.INSTANCE, new JsonPrimitive(true));
        Arbitrary<JsonElement> leaves = Arbitraries.oneOf(texts, numbers, others);
        return Arbitraries.recursive(() -> leaves, this::containers, 0, 3).filter(element -> !element.isJsonNull());
    }

    private Arbitrary<JsonElement> containers(Arbitrary<JsonElement> inner) {
        Arbitrary<JsonElement> arrays = inner.list().ofMaxSize(3).map(items -> {
            JsonArray array = new JsonArray();
            items.forEach(array::add);
            return array;
        });
        Arbitrary<JsonElement> objects = inner.list().ofMaxSize(3).map(items -> {
            JsonObject object = new JsonObject();
            items.forEach(item -> object.add("name \u00e9 " + object.size(), item));
            return object;
        });
        return Arbitraries.oneOf(arrays, objects);
    }

    /** Gson leaves this one control character as it is; both are right. */
    private static String withoutDelete(String text) {
        return text.replace('\u007f', ' ');
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
