package io.github.camelgmail.test.oauth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A token in the compact form of RFC 7515.
 *
 * @param content what is signed
 * @param claims what it says
 * @param signature not yet verified
 */
record JsonWebToken(String content, JsonObject claims, byte[] signature) {

    /** Reads a token; empty when the text is none. */
    static Optional<JsonWebToken> read(String text) {
        String[] sections = text.split("\\.", -1);
        if (sections.length != 3) {
            return Optional.empty();
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(sections[1]), StandardCharsets.UTF_8);
            return Optional.of(new JsonWebToken(
                    sections[0] + "." + sections[1],
                    JsonParser.parseString(json).getAsJsonObject(),
                    Base64.getUrlDecoder().decode(sections[2])));
        } catch (IllegalArgumentException | IllegalStateException | JsonParseException e) {
            return Optional.empty();
        }
    }

    boolean isSignedBy(PublicKey key) {
        return RsaKeys.isSigned(key, content.getBytes(StandardCharsets.UTF_8), signature);
    }

    /** A claim as text, empty when it is not there or no text. */
    String claim(String name) {
        JsonElement value = claims.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    /** The audience, which may be a text or a list of texts. */
    List<String> audience() {
        JsonElement audience = claims.get("aud");
        if (audience != null && audience.isJsonArray()) {
            return StreamSupport.stream(audience.getAsJsonArray().spliterator(), false)
                    .filter(JsonElement::isJsonPrimitive)
                    .map(JsonElement::getAsString)
                    .toList();
        }
        return List.of(claim("aud"));
    }

    /** Nothing of the token, which is a credential. */
    @Override
    public String toString() {
        return "JsonWebToken";
    }
}
