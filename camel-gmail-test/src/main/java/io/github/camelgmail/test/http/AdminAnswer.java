package io.github.camelgmail.test.http;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a page of {@code /__admin/} answers.
 *
 * @param status the HTTP status
 * @param body the JSON object, null for none
 */
public record AdminAnswer(int status, @Nullable JsonObject body) {

    /** The answer 200 with an object. */
    public static AdminAnswer ok(JsonObject body) {
        return new AdminAnswer(200, body);
    }

    /** The answer 204. */
    public static AdminAnswer done() {
        return new AdminAnswer(204, null);
    }
}
