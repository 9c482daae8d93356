package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.SendAs;
import java.util.List;
import java.util.function.Supplier;

/** The verbs of the addresses that mail may be sent from. Safe for use by many threads. */
public final class GmailSendAs {

    private final GmailGate gate;
    private final Runnable changed;
    private final GmailSmimeInfo smimeInfo;

    /** @param changed is told when the addresses may have changed */
    GmailSendAs(GmailGate gate, Runnable changed) {
        this.gate = gate;
        this.changed = changed;
        this.smimeInfo = new GmailSmimeInfo(gate);
    }

    /** The verbs of the S/MIME certificates of these addresses. */
    public GmailSmimeInfo smimeInfo() {
        return smimeInfo;
    }

    /**
     * Lists the addresses, the account's own among them ({@code users.settings.sendAs.list}).
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public List<SendAs> list() {
        List<SendAs> listed = gate.execute(
                        GmailMethod.SETTINGS_SEND_AS_LIST,
                        (users, me) -> users.settings().sendAs().list(me))
                .getSendAs();
        return listed == null ? List.of() : List.copyOf(listed);
    }

    /**
     * Reads one ({@code users.settings.sendAs.get}).
     *
     * @param sendAsEmail the address
     * @throws GmailNotFoundException if there is no such address
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public SendAs get(String sendAsEmail) {
        return gate.execute(
                GmailMethod.SETTINGS_SEND_AS_GET,
                (users, me) -> users.settings().sendAs().get(me, sendAsEmail));
    }

    /**
     * Adds an alias ({@code users.settings.sendAs.create}). Gmail lets only service accounts with domain-wide
     * delegation do so. Where the owner of the address has to agree, Gmail writes to it, and the alias is
     * {@code pending} until then.
     *
     * @param alias the address and what else is to be set
     * @throws GmailConflictException if the alias exists
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public SendAs create(SendAs alias) {
        return changing(() -> gate.execute(
                GmailMethod.SETTINGS_SEND_AS_CREATE,
                (users, me) -> users.settings().sendAs().create(me, alias)));
    }

    /**
     * Replaces one ({@code users.settings.sendAs.update}). Gmail cleans the HTML of its signature. Of another
     * than the account's own, Gmail lets only service accounts with domain-wide delegation do so.
     *
     * @param sendAsEmail the address
     * @param alias the whole of it; what is left out becomes Gmail's default
     * @throws GmailNotFoundException if there is no such address
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public SendAs update(String sendAsEmail, SendAs alias) {
        return changing(() -> gate.execute(
                GmailMethod.SETTINGS_SEND_AS_UPDATE,
                (users, me) -> users.settings().sendAs().update(me, sendAsEmail, alias)));
    }

    /**
     * Changes one ({@code users.settings.sendAs.patch}). Gmail cleans the HTML of its signature. Of another
     * than the account's own, Gmail lets only service accounts with domain-wide delegation do so.
     *
     * @param sendAsEmail the address
     * @param changes what is to be changed
     * @throws GmailNotFoundException if there is no such address
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public SendAs patch(String sendAsEmail, SendAs changes) {
        return changing(() -> gate.execute(
                GmailMethod.SETTINGS_SEND_AS_PATCH,
                (users, me) -> users.settings().sendAs().patch(me, sendAsEmail, changes)));
    }

    /**
     * Lets Gmail ask the owner of an alias once more ({@code users.settings.sendAs.verify}). Gmail lets only
     * service accounts with domain-wide delegation do so, and only where the alias is {@code pending}.
     *
     * @param sendAsEmail the address
     * @throws GmailNotFoundException if there is no such address
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void verify(String sendAsEmail) {
        gate.run(
                GmailMethod.SETTINGS_SEND_AS_VERIFY,
                (users, me) -> users.settings().sendAs().verify(me, sendAsEmail));
    }

    /**
     * Removes an alias ({@code users.settings.sendAs.delete}). Gmail lets only service accounts with domain-
     * wide delegation do so.
     *
     * @param sendAsEmail the address
     * @throws GmailNotFoundException if there is no such address
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void delete(String sendAsEmail) {
        changing(() -> {
            gate.run(
                    GmailMethod.SETTINGS_SEND_AS_DELETE,
                    (users, me) -> users.settings().sendAs().delete(me, sendAsEmail));
            return sendAsEmail;
        });
    }

    /** A call that failed may have taken place all the same. */
    private <T> T changing(Supplier<T> call) {
        try {
            return call.get();
        } finally {
            changed.run();
        }
    }
}
