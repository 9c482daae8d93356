package io.github.camelgmail.test.oauth;

import java.util.Map;

/**
 * A request to the token endpoint.
 *
 * @param form the fields of the body
 * @param authorization the header field of that name, empty when there is none
 * @param issuer the URL of this server without a slash at its end, for tokens that name their issuer
 */
public record TokenRequest(Map<String, String> form, String authorization, String issuer) {

    /** Copies the fields. */
    public TokenRequest {
        form = Map.copyOf(form);
    }

    /** A field of the form, empty when it is not there. */
    String field(String name) {
        return form.getOrDefault(name, "");
    }

    String required(String name) {
        String value = field(name);
        if (value.isEmpty()) {
            throw OAuthFailure.invalidRequest("Missing required parameter: " + name);
        }
        return value;
    }

    /** The names of the fields; their values are credentials. */
    @Override
    public String toString() {
        return "TokenRequest" + form.keySet();
    }
}
