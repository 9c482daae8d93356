package io.github.camelgmail.test.settings;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a private key is (Gmail's {@code CsePrivateKeyMetadata}): with a key service or on a card.
 *
 * @param privateKeyMetadataId the id that the server gave it, {@code ""} in a request
 * @param kaclsUri the URI of the key service, null for a card
 * @param kaclsData what the key service wants back, at most 8 KiB; null for a card
 * @param hardwareKeyDescription what the card is called, null for a key service
 */
public record CsePrivateKeyMetadata(
        String privateKeyMetadataId,
        @Nullable String kaclsUri,
        @Nullable String kaclsData,
        @Nullable String hardwareKeyDescription) {

    private static final int MOST_DATA = 8 * 1024;

    /** Refuses a key that is nowhere or in two places, and data that is too long. */
    public CsePrivateKeyMetadata {
        boolean inService = kaclsUri != null || kaclsData != null;
        if (inService == (hardwareKeyDescription != null)) {
            throw Refusals.invalid(
                    "Invalid privateKeyMetadata: either kaclsKeyMetadata or hardwareKeyMetadata is required");
        }
        if (inService && (kaclsUri == null || kaclsUri.isBlank())) {
            throw Refusals.invalid("Invalid kaclsKeyMetadata: kaclsUri is required");
        }
        if (kaclsData != null && kaclsData.getBytes(StandardCharsets.UTF_8).length > MOST_DATA) {
            throw Refusals.invalid("Invalid kaclsKeyMetadata: kaclsData is longer than 8 KiB");
        }
    }

    CsePrivateKeyMetadata withId(String id) {
        return new CsePrivateKeyMetadata(id, kaclsUri, kaclsData, hardwareKeyDescription);
    }
}
