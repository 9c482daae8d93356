package io.github.camelgmail.component;

import com.google.api.services.gmail.model.SmimeInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A certificate of alice@example.com, signed by itself, with its key under the password "sesame", and as a PKCS #7 chain. */
final class KeyFiles {

    private KeyFiles() {}

    static SmimeInfo smimeInfo(String password) {
        return new SmimeInfo().encodePkcs12(read("alice.p12")).setEncryptedKeyPassword(password);
    }

    static Map<String, Object> keyPair() {
        return Map.of(
                "pkcs7",
                new String(read("alice.p7b"), StandardCharsets.US_ASCII),
                "privateKeyMetadata",
                List.of(Map.of(
                        "kaclsKeyMetadata",
                        Map.of("kaclsUri", "https://keys.example.com/v1", "kaclsData", "b3BhcXVl"))));
    }

    private static byte[] read(String name) {
        try (InputStream in = KeyFiles.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
