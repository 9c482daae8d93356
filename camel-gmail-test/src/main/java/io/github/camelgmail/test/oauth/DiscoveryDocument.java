package io.github.camelgmail.test.oauth;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Where everything is (OpenID Connect Discovery 1.0, section 3). */
final class DiscoveryDocument {

    private DiscoveryDocument() {}

    /** Writes the document of a server, whose URL has no slash at its end. */
    static JsonObject of(String issuer) {
        JsonObject body = new JsonObject();
        body.addProperty("issuer", issuer);
        body.addProperty("authorization_endpoint", issuer + "/o/oauth2/v2/auth");
        body.addProperty("token_endpoint", issuer + "/token");
        body.addProperty("userinfo_endpoint", issuer + "/v1/userinfo");
        body.addProperty("revocation_endpoint", issuer + "/revoke");
        body.addProperty("jwks_uri", issuer + "/oauth2/v3/certs");
        body.add("response_types_supported", array("code"));
        body.add("response_modes_supported", array("query"));
        body.add("subject_types_supported", array("public"));
        body.add("id_token_signing_alg_values_supported", array("RS256"));
        body.add("scopes_supported", array("openid", "email", "profile"));
        body.add("token_endpoint_auth_methods_supported", array("client_secret_post", "client_secret_basic"));
        body.add("claims_supported", array("aud", "email", "email_verified", "exp", "iat", "iss", "sub"));
        body.add("code_challenge_methods_supported", array("plain", "S256"));
        body.add(
                "grant_types_supported",
                array("authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:jwt-bearer"));
        return body;
    }

    private static JsonArray array(String... values) {
        JsonArray array = new JsonArray();
        List.of(values).forEach(array::add);
        return array;
    }
}
