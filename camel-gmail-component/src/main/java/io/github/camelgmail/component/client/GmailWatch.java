package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.WatchRequest;
import com.google.api.services.gmail.model.WatchResponse;

/** The verbs of the mailbox's notifications. Safe for use by many threads. */
public final class GmailWatch {

    private final GmailGate gate;

    GmailWatch(GmailGate gate) {
        this.gate = gate;
    }

    /**
     * Asks for notifications, or renews what was asked for ({@code users.watch}). They end after a week unless renewed;
     * Gmail advises to renew every day.
     *
     * @param request the topic, and which changes count, by label ids
     * @return the history id now, and when the watch ends
     * @throws GmailNotFoundException if there is no such topic
     * @throws GmailPermissionException if Gmail may not publish to the topic
     * @throws GmailInvalidRequestException if the topic is of another project, or another topic is watched already
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public WatchResponse watch(WatchRequest request) {
        return gate.execute(GmailMethod.WATCH, (users, me) -> users.watch(me, request));
    }

    /**
     * Ends all notifications of the mailbox ({@code users.stop}); some may still come for a few minutes.
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void stop() {
        gate.run(GmailMethod.STOP, (users, me) -> users.stop(me));
    }
}
