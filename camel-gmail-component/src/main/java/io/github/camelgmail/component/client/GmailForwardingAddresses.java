package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.ForwardingAddress;
import java.util.List;

/** The verbs of the addresses that mail may be forwarded to. Safe for use by many threads. */
public final class GmailForwardingAddresses {

    private final GmailGate gate;

    GmailForwardingAddresses(GmailGate gate) {
        this.gate = gate;
    }

    /**
     * Lists them ({@code users.settings.forwardingAddresses.list}).
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public List<ForwardingAddress> list() {
        List<ForwardingAddress> listed = gate.execute(
                        GmailMethod.SETTINGS_FORWARDING_ADDRESSES_LIST,
                        (users, me) -> users.settings().forwardingAddresses().list(me))
                .getForwardingAddresses();
        return listed == null ? List.of() : List.copyOf(listed);
    }

    /**
     * Reads one ({@code users.settings.forwardingAddresses.get}).
     *
     * @param forwardingEmail the address
     * @throws GmailNotFoundException if there is no such address
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public ForwardingAddress get(String forwardingEmail) {
        return gate.execute(
                GmailMethod.SETTINGS_FORWARDING_ADDRESSES_GET,
                (users, me) -> users.settings().forwardingAddresses().get(me, forwardingEmail));
    }

    /**
     * Adds one ({@code users.settings.forwardingAddresses.create}). Gmail lets only service accounts with
     * domain-wide delegation do so. Where the owner of the address has to agree, Gmail writes to it, and the
     * address is {@code pending} until then.
     *
     * @param address as {@code forwardingEmail}
     * @throws GmailConflictException if the address exists
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public ForwardingAddress create(ForwardingAddress address) {
        return gate.execute(
                GmailMethod.SETTINGS_FORWARDING_ADDRESSES_CREATE,
                (users, me) -> users.settings().forwardingAddresses().create(me, address));
    }

    /**
     * Removes one ({@code users.settings.forwardingAddresses.delete}). Gmail lets only service accounts with
     * domain-wide delegation do so.
     *
     * @param forwardingEmail the address
     * @throws GmailNotFoundException if there is no such address
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void delete(String forwardingEmail) {
        gate.run(
                GmailMethod.SETTINGS_FORWARDING_ADDRESSES_DELETE,
                (users, me) -> users.settings().forwardingAddresses().delete(me, forwardingEmail));
    }
}
