package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Delegate;
import java.util.List;

/** The verbs of delegates, who may use the mailbox; for service accounts with domain-wide delegation only. Safe for use by many threads. */
public final class GmailDelegates {

    private final GmailGate gate;

    GmailDelegates(GmailGate gate) {
        this.gate = gate;
    }

    /**
     * Lists them ({@code users.settings.delegates.list}).
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public List<Delegate> list() {
        List<Delegate> listed = gate.execute(
                        GmailMethod.SETTINGS_DELEGATES_LIST,
                        (users, me) -> users.settings().delegates().list(me))
                .getDelegates();
        return listed == null ? List.of() : List.copyOf(listed);
    }

    /**
     * Reads one ({@code users.settings.delegates.get}).
     *
     * @param delegateEmail the primary address of the delegate
     * @throws GmailNotFoundException if there is no such delegate
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Delegate get(String delegateEmail) {
        return gate.execute(
                GmailMethod.SETTINGS_DELEGATES_GET,
                (users, me) -> users.settings().delegates().get(me, delegateEmail));
    }

    /**
     * Adds one, who need not agree ({@code users.settings.delegates.create}). It may take a minute to take
     * effect.
     *
     * @param delegate the primary address of a user of the same organisation
     * @throws GmailConflictException if the delegate exists
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Delegate create(Delegate delegate) {
        return gate.execute(
                GmailMethod.SETTINGS_DELEGATES_CREATE,
                (users, me) -> users.settings().delegates().create(me, delegate));
    }

    /**
     * Removes one ({@code users.settings.delegates.delete}).
     *
     * @param delegateEmail the primary address of the delegate
     * @throws GmailNotFoundException if there is no such delegate
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void delete(String delegateEmail) {
        gate.run(
                GmailMethod.SETTINGS_DELEGATES_DELETE,
                (users, me) -> users.settings().delegates().delete(me, delegateEmail));
    }
}
