package io.github.camelgmail.component;

import io.github.camelgmail.component.sync.OnHistoryExpired;

/** Refuses options of the change feed that have no meaning for {@code gmail:messages}. */
final class MessagesOptions {

    private static final GmailHistoryConfiguration DEFAULTS = new GmailHistoryConfiguration();

    private MessagesOptions() {}

    /**
     * Checks the options of an endpoint.
     *
     * @throws IllegalArgumentException if one of them would do nothing, or two do not go together
     */
    static void check(GmailEndpoint endpoint) {
        GmailHistoryConfiguration options = endpoint.getHistory();
        refuse(endpoint.getOperation() != null, "operation", "It is for producers. Remove it.");
        refuse(options.getMaxMessagesPerPoll() < 0, "a negative maxMessagesPerPoll", "Use 0 for as many as there are.");
        refuseHistory(options);
        refuseCheckpoints(options);
        refuse(
                options.isIncludeSent(),
                "includeSent",
                "Sent mail is delivered where query or labels ask for it, as query=in:sent does.");
        refuse(
                options.getConcurrentConsumers() != DEFAULTS.getConcurrentConsumers(),
                "concurrentConsumers",
                "Let the route work on several messages at a time, with threads() or seda.");
        refuse(
                options.getWorkers() != DEFAULTS.getWorkers(),
                "workers",
                "It is for several mailboxes, which gmail:history takes.");
        refuseNotifications(endpoint);
        refuse(
                options.isBreakOnFirstError() && options.getMaxRedeliveries() >= 0,
                "breakOnFirstError together with maxRedeliveries",
                "The one waits for a message that fails, the other gives it up. Remove one of them.");
    }

    private static void refuseNotifications(GmailEndpoint endpoint) {
        String cure = "It polls by delay. Use gmail:history, which notifications can wake.";
        refuse(endpoint.getNotifications().getNotificationUri() != null, "notificationUri", cure);
        refuse(endpoint.getParameters().getWatchTopic() != null, "watchTopic", cure);
        NotificationOptions.check(endpoint.getNotifications());
    }

    private static void refuseHistory(GmailHistoryConfiguration options) {
        refuse(
                !options.getHistoryTypes().equals(DEFAULTS.getHistoryTypes()),
                "historyTypes",
                "It delivers messages, not changes. Use gmail:history for those.");
        refuse(
                !options.getStartFrom().equals(DEFAULTS.getStartFrom()),
                "startFrom",
                "It delivers all that matches. Say since when in the query, as after:2026/11/22 or newer_than:7d, or use"
                        + " gmail:history.");
        refuse(
                options.getOnHistoryExpired() != OnHistoryExpired.resync,
                "onHistoryExpired",
                "It reads no history that could expire. Remove it, or use gmail:history.");
        refuse(
                options.getResyncWindow() != DEFAULTS.getResyncWindow(),
                "resyncWindow",
                "It reads no history that could expire. Remove it, or use gmail:history.");
    }

    private static void refuseCheckpoints(GmailHistoryConfiguration options) {
        String cure =
                "It keeps no checkpoint. What was delivered is remembered by an idempotentRepository, or told by the"
                        + " labels that markAsRead, archive, trash or removeLabels change; gmail:history has checkpoints.";
        refuse(!options.getFeedName().equals(DEFAULTS.getFeedName()), "feedName", cure);
        refuse(options.getCheckpointDirectory() != null, "checkpointDirectory", cure);
        refuse(options.getCheckpointStore() != null, "checkpointStore", cure);
    }

    private static void refuse(boolean meaningless, String option, String cure) {
        if (meaningless) {
            throw new IllegalArgumentException("gmail:messages has no use for " + option + ". " + cure);
        }
    }
}
