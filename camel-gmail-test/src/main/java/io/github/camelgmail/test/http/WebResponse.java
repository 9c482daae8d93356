package io.github.camelgmail.test.http;

import com.google.gson.JsonElement;
import io.github.camelgmail.test.mime.Content;
import io.github.camelgmail.test.mime.Octets;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer, to a socket or into a batch.
 *
 * @param status the HTTP status
 * @param headers the header fields, in order
 * @param content the body without content coding, empty for none
 */
public record WebResponse(int status, Map<String, String> headers, Content content) {

    private static final String CONTENT_TYPE = "Content-Type";

    /**
     * An answer whose body is in the heap.
     *
     * @param body not to be modified
     */
    public WebResponse(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, Octets.of(body));
    }

    static WebResponse json(int status, JsonElement body, boolean indented) {
        return new WebResponse(
                status, Map.of(CONTENT_TYPE, "application/json; charset=UTF-8"), JsonText.write(body, indented));
    }

    static WebResponse text(int status, String body) {
        return new WebResponse(
                status, Map.of(CONTENT_TYPE, "text/plain; charset=UTF-8"), body.getBytes(StandardCharsets.UTF_8));
    }

    static WebResponse empty(int status) {
        return new WebResponse(status, Map.of(), Octets.EMPTY);
    }

    static WebResponse of(ApiFailure failure) {
        WebResponse response = json(failure.code(), failure.body(), true);
        String challenge = failure.challenge();
        return challenge == null ? response : response.with("WWW-Authenticate", challenge);
    }

    /** The same answer with one more header field. */
    WebResponse with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WebResponse(status, more, content);
    }
}
