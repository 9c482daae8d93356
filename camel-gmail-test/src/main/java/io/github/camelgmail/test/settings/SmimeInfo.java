package io.github.camelgmail.test.settings;

import java.time.Instant;

/**
 * An S/MIME configuration (Gmail's {@code SmimeInfo}), without the private key, which is not kept.
 *
 * @param id the id that the server gave it
 * @param issuerCn the common name of the certificate's issuer, {@code ""} when it has none
 * @param isDefault whether mail of the alias is signed with it
 * @param expiration when the certificate expires
 * @param pem the certificate and its chain
 */
public record SmimeInfo(String id, String issuerCn, boolean isDefault, Instant expiration, String pem) {

    SmimeInfo withDefault(boolean asDefault) {
        return new SmimeInfo(id, issuerCn, asDefault, expiration, pem);
    }
}
