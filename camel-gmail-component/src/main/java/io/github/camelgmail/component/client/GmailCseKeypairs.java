package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.CseKeyPair;
import com.google.api.services.gmail.model.DisableCseKeyPairRequest;
import com.google.api.services.gmail.model.EnableCseKeyPairRequest;
import com.google.api.services.gmail.model.ListCseKeyPairsResponse;
import com.google.api.services.gmail.model.ObliterateCseKeyPairRequest;
import org.jspecify.annotations.Nullable;

/** The verbs of key pairs of client-side encryption, which Workspace accounts have. Safe for use by many threads. */
public final class GmailCseKeypairs {

    private final GmailGate gate;

    GmailCseKeypairs(GmailGate gate) {
        this.gate = gate;
    }

    /**
     * Lists a page of them ({@code users.settings.cse.keypairs.list}).
     *
     * @param pageSize how many at most, or null for 20
     * @param pageToken the {@code nextPageToken} of the page before, or null for the first page
     * @throws GmailInvalidRequestException if the page token is not one of Gmail's
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public ListCseKeyPairsResponse list(@Nullable Integer pageSize, @Nullable String pageToken) {
        return gate.execute(GmailMethod.SETTINGS_CSE_KEYPAIRS_LIST, (users, me) -> users.settings()
                .cse()
                .keypairs()
                .list(me)
                .setPageSize(pageSize)
                .setPageToken(pageToken));
    }

    /**
     * Reads one ({@code users.settings.cse.keypairs.get}).
     *
     * @param keyPairId the key pair
     * @throws GmailNotFoundException if there is no such key pair
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public CseKeyPair get(String keyPairId) {
        return gate.execute(
                GmailMethod.SETTINGS_CSE_KEYPAIRS_GET,
                (users, me) -> users.settings().cse().keypairs().get(me, keyPairId));
    }

    /**
     * Adds one, which is turned on ({@code users.settings.cse.keypairs.create}); another one like it where an
     * attempt whose answer was lost had added it.
     *
     * @param keyPair the certificates as {@code pkcs7}, and where the private key is
     * @throws GmailInvalidRequestException if the certificates cannot be read
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public CseKeyPair create(CseKeyPair keyPair) {
        return gate.execute(
                GmailMethod.SETTINGS_CSE_KEYPAIRS_CREATE,
                (users, me) -> users.settings().cse().keypairs().create(me, keyPair));
    }

    /**
     * Turns one off ({@code users.settings.cse.keypairs.disable}).
     *
     * @param keyPairId the key pair
     * @throws GmailNotFoundException if there is no such key pair
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public CseKeyPair disable(String keyPairId) {
        return gate.execute(
                GmailMethod.SETTINGS_CSE_KEYPAIRS_DISABLE,
                (users, me) ->
                        users.settings().cse().keypairs().disable(me, keyPairId, new DisableCseKeyPairRequest()));
    }

    /**
     * Turns one on again ({@code users.settings.cse.keypairs.enable}).
     *
     * @param keyPairId the key pair
     * @throws GmailNotFoundException if there is no such key pair
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public CseKeyPair enable(String keyPairId) {
        return gate.execute(
                GmailMethod.SETTINGS_CSE_KEYPAIRS_ENABLE,
                (users, me) -> users.settings().cse().keypairs().enable(me, keyPairId, new EnableCseKeyPairRequest()));
    }

    /**
     * Deletes one for good, and with it all access to what was encrypted for it ({@code
     * users.settings.cse.keypairs.obliterate}).
     *
     * @param keyPairId the key pair
     * @throws GmailNotFoundException if there is no such key pair
     * @throws GmailPreconditionException if it has not been turned off for more than 30 days
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void obliterate(String keyPairId) {
        gate.run(
                GmailMethod.SETTINGS_CSE_KEYPAIRS_OBLITERATE,
                (users, me) ->
                        users.settings().cse().keypairs().obliterate(me, keyPairId, new ObliterateCseKeyPairRequest()));
    }
}
