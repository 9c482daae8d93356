package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.CseIdentity;
import com.google.api.services.gmail.model.ListCseIdentitiesResponse;
import org.jspecify.annotations.Nullable;

/** The verbs of identities of client-side encryption, which Workspace accounts have. Safe for use by many threads. */
public final class GmailCseIdentities {

    private final GmailGate gate;

    GmailCseIdentities(GmailGate gate) {
        this.gate = gate;
    }

    /**
     * Lists a page of them ({@code users.settings.cse.identities.list}).
     *
     * @param pageSize how many at most, or null for 20
     * @param pageToken the {@code nextPageToken} of the page before, or null for the first page
     * @throws GmailInvalidRequestException if the page token is not one of Gmail's
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public ListCseIdentitiesResponse list(@Nullable Integer pageSize, @Nullable String pageToken) {
        return gate.execute(GmailMethod.SETTINGS_CSE_IDENTITIES_LIST, (users, me) -> users.settings()
                .cse()
                .identities()
                .list(me)
                .setPageSize(pageSize)
                .setPageToken(pageToken));
    }

    /**
     * Reads one ({@code users.settings.cse.identities.get}).
     *
     * @param emailAddress the address of the identity
     * @throws GmailNotFoundException if there is no such identity
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public CseIdentity get(String emailAddress) {
        return gate.execute(
                GmailMethod.SETTINGS_CSE_IDENTITIES_GET,
                (users, me) -> users.settings().cse().identities().get(me, emailAddress));
    }

    /**
     * Adds one ({@code users.settings.cse.identities.create}).
     *
     * @param identity its address and its key pairs by id
     * @throws GmailConflictException if the identity exists
     * @throws GmailPreconditionException if a key pair is turned off
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public CseIdentity create(CseIdentity identity) {
        return gate.execute(
                GmailMethod.SETTINGS_CSE_IDENTITIES_CREATE,
                (users, me) -> users.settings().cse().identities().create(me, identity));
    }

    /**
     * Gives one other key pairs ({@code users.settings.cse.identities.patch}).
     *
     * @param emailAddress the address of the identity
     * @param changes its key pairs by id
     * @throws GmailNotFoundException if there is no such identity
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public CseIdentity patch(String emailAddress, CseIdentity changes) {
        return gate.execute(
                GmailMethod.SETTINGS_CSE_IDENTITIES_PATCH,
                (users, me) -> users.settings().cse().identities().patch(me, emailAddress, changes));
    }

    /**
     * Removes one for good ({@code users.settings.cse.identities.delete}).
     *
     * @param emailAddress the address of the identity
     * @throws GmailNotFoundException if there is no such identity
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void delete(String emailAddress) {
        gate.run(
                GmailMethod.SETTINGS_CSE_IDENTITIES_DELETE,
                (users, me) -> users.settings().cse().identities().delete(me, emailAddress));
    }
}
