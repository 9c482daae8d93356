package io.github.camelgmail.test.oauth;

import com.google.gson.JsonObject;

/**
 * What the token endpoint and its neighbours answer (RFC 6749, sections 5.1 and 5.2).
 *
 * @param status the HTTP status
 * @param body a token, or an error with its description
 */
public record TokenAnswer(int status, JsonObject body) {

    static TokenAnswer of(OAuthFailure failure) {
        JsonObject body = new JsonObject();
        body.addProperty("error", failure.error());
        body.addProperty("error_description", failure.description());
        return new TokenAnswer(failure.status(), body);
    }

    /** The status; the body may hold tokens. */
    @Override
    public String toString() {
        return "TokenAnswer[" + status + "]";
    }
}
