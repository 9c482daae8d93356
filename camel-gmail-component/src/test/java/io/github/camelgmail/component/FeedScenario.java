package io.github.camelgmail.component;

/**
 * How a killed feed is set up.
 *
 * @param options options of the endpoint, each after an {@code &}
 * @param concurrentConsumers how many exchanges these let run at a time
 * @param memory what remembers the messages that were delivered
 * @param historyExpires whether Gmail forgets the history of the mailbox while the process is down
 */
record FeedScenario(String options, int concurrentConsumers, Memory memory, boolean historyExpires) {

    static final FeedScenario DEFAULT = new FeedScenario("&startFrom=earliest", 1, Memory.NONE, false);

    FeedScenario with(String option) {
        return new FeedScenario(options + "&" + option, concurrentConsumers, memory, historyExpires);
    }

    FeedScenario withConcurrentConsumers(int consumers) {
        FeedScenario more = with("concurrentConsumers=" + consumers);
        return new FeedScenario(more.options, consumers, memory, historyExpires);
    }

    FeedScenario with(Memory newMemory) {
        return new FeedScenario(options, concurrentConsumers, newMemory, historyExpires);
    }

    /** The feed begins with an empty mailbox, so that it follows its history before that expires. */
    FeedScenario whoseHistoryExpires() {
        String later = options.replace("startFrom=earliest", "startFrom=latest");
        return new FeedScenario(later, concurrentConsumers, memory, true);
    }

    boolean marksAsRead() {
        return options.contains("markAsRead=true");
    }
}
