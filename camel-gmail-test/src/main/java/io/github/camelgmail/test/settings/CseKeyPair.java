package io.github.camelgmail.test.settings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key pair of client-side encryption (Gmail's {@code CseKeyPair}).
 *
 * @param keyPairId the id that the server gave it
 * @param pem the certificate and its chain
 * @param subjectEmailAddresses the addresses that the certificate is for
 * @param disableTime when it was turned off, null while it is on
 * @param privateKeyMetadata where its private key is
 */
public record CseKeyPair(
        String keyPairId,
        String pem,
        List<String> subjectEmailAddresses,
        @Nullable Instant disableTime,
        List<CsePrivateKeyMetadata> privateKeyMetadata) {

    /** Copies the lists. */
    public CseKeyPair {
        subjectEmailAddresses = List.copyOf(subjectEmailAddresses);
        privateKeyMetadata = List.copyOf(privateKeyMetadata);
    }

    /** Whether it can be used. */
    public boolean isEnabled() {
        return disableTime == null;
    }

    CseKeyPair withDisableTime(@Nullable Instant time) {
        return new CseKeyPair(keyPairId, pem, subjectEmailAddresses, time, privateKeyMetadata);
    }
}
