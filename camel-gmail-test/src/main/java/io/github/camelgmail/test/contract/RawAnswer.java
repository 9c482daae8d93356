package io.github.camelgmail.test.contract;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer as it came. */
record RawAnswer(int status, HttpHeaders headers, byte[] body) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The body, which must be a JSON object. */
    JsonObject json() {
        return JsonParser.parseString(text()).getAsJsonObject();
    }

    /** The {@code error} of the body. */
    JsonObject error() {
        return json().getAsJsonObject("error");
    }

    /** The first of the {@code errors}. */
    JsonObject firstError() {
        return error().getAsJsonArray("errors").get(0).getAsJsonObject();
    }

    String message() {
        return error().get("message").getAsString();
    }

    String reason() {
        return firstError().get("reason").getAsString();
    }
}
