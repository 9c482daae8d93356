package io.github.camelgmail.test.settings;

import org.jspecify.annotations.Nullable;

/**
 * The keys of client-side encryption for an address (Gmail's {@code CseIdentity}): one pair, or one for signing and one for encrypting.
 *
 * @param emailAddress the address, in lower case
 * @param primaryKeyPairId the one pair, null when there are two
 * @param signingKeyPairId the pair for signing, null when there is one pair for both
 * @param encryptionKeyPairId the pair for encrypting, null when there is one pair for both
 */
public record CseIdentity(
        String emailAddress,
        @Nullable String primaryKeyPairId,
        @Nullable String signingKeyPairId,
        @Nullable String encryptionKeyPairId) {

    /** Refuses none, three, and half of two. */
    public CseIdentity {
        boolean two = signingKeyPairId != null && encryptionKeyPairId != null;
        boolean none = signingKeyPairId == null && encryptionKeyPairId == null;
        if (primaryKeyPairId == null ? !two : !none) {
            throw Refusals.invalid(
                    "Invalid identity: either primaryKeyPairId or both ids of signAndEncryptKeyPairs are required");
        }
    }

    CseIdentity withAddress(String address) {
        return new CseIdentity(address, primaryKeyPairId, signingKeyPairId, encryptionKeyPairId);
    }
}
