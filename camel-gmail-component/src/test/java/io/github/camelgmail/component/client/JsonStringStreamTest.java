package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonStringStreamTest {

    @Property(tries = 200, seed = "42")
    void theFieldIsFoundAmongAnyOthers(
            @ForAll String snippet,
            @ForAll @Size(max = 20) byte[] noise,
            @ForAll @AlphaChars @NumericChars @Chars({'-', '_', '='}) String value)
            throws IOException {
        JsonObject nested = new JsonObject();
        nested.addProperty("raw", "not this one");
        JsonObject json = new JsonObject();
        json.addProperty("snippet", snippet);
        json.add("payload", nested);
        json.addProperty("historyId", noise.length);
        json.addProperty("raw", value);
        json.addProperty("last", snippet);
        assertThat(read(new Gson().toJson(json))).isEqualTo(value);
    }

    @Test
    void escapesAndSpaceAreUnderstood() throws IOException {
        assertThat(read(" { \"a\" : [ \"raw\" , {} ], \"raw\" : \n \"a\\/b\\u003d\" } "))
                .isEqualTo("a/b=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "{\"raw\":null}", "{\"raw\":7}", "[\"raw\"]", "{\"x\":{\"raw\":\"y\"}}", "{\"x"})
    void aMissingFieldIsAnError(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"raw\":\"abc", "{\"raw\":\"abc\\", "{\"raw\":\"abc\\u00"})
    void anEndInTheMiddleIsAnError(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class);
    }

    private static String read(String json) throws IOException {
        InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        try (InputStream value = JsonStringStream.open(in, "raw")) {
            return new String(value.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
