package io.github.camelgmail.component.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How messages are read for the fewest quota units: a thread as a whole ({@code users.threads.get}) where that costs less
 * than what is wanted of it one by one ({@code users.messages.get}), now or later.
 *
 * @param threads the threads to read as a whole
 * @param messages the messages to read one by one
 * @param postponed messages of threads that may not be read yet, and would cost more one by one
 */
record ReadingPlan(List<ThreadPart> threads, List<ListedMessage> messages, List<ListedMessage> postponed) {

    /**
     * What is wanted of a thread.
     *
     * @param threadId which one
     * @param wanted the ids of the messages that are wanted now, at least one
     * @param ahead the ids of those that will be wanted
     */
    record ThreadPart(String threadId, List<String> wanted, List<String> ahead) {}

    /**
     * What limits a plan.
     *
     * @param messagePrice the units of a message
     * @param threadPrice the units of a thread
     * @param room how many messages may be kept until they are wanted
     * @param threads how many threads may be read now
     * @param readable whether a thread, by its id, may be read as a whole at all
     */
    record Limits(int messagePrice, int threadPrice, int room, int threads, Predicate<String> readable) {

        private boolean isWorthAThread(int messages) {
            return (long) messages * messagePrice > threadPrice;
        }
    }

    /**
     * Makes a plan in which each wanted message is once.
     *
     * @param wanted what is wanted now
     * @param following what will be wanted, in order; none of {@code wanted}
     */
    static ReadingPlan of(Collection<ListedMessage> wanted, Collection<ListedMessage> following, Limits limits) {
        Map<String, List<ListedMessage>> now = byThread(wanted);
        Map<String, List<String>> later = new LinkedHashMap<>();
        for (ListedMessage message : following) {
            if (now.containsKey(message.threadId())) {
                later.computeIfAbsent(message.threadId(), first -> new ArrayList<>())
                        .add(message.id());
            }
        }
        ReadingPlan plan = new ReadingPlan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int room = limits.room();
        for (Map.Entry<String, List<ListedMessage>> thread : now.entrySet()) {
            List<String> ahead = later.getOrDefault(thread.getKey(), List.of());
            room -= plan.add(
                    thread.getKey(), thread.getValue(), ahead.subList(0, Math.min(room, ahead.size())), limits);
        }
        return plan;
    }

    private static Map<String, List<ListedMessage>> byThread(Collection<ListedMessage> messages) {
        Map<String, List<ListedMessage>> threads = new LinkedHashMap<>();
        messages.forEach(message -> threads.computeIfAbsent(message.threadId(), first -> new ArrayList<>())
                .add(message));
        return threads;
    }

    /** Plans a thread, and returns how many of its messages are to be kept. */
    private int add(String threadId, List<ListedMessage> wanted, List<String> ahead, Limits limits) {
        boolean whole = !threadId.isEmpty()
                && limits.isWorthAThread(wanted.size() + ahead.size())
                && limits.readable().test(threadId);
        if (!whole || limits.threads() == 0) {
            messages.addAll(wanted);
            return 0;
        }
        if (threads.size() == limits.threads()) {
            postponed.addAll(wanted);
            return 0;
        }
        threads.add(
                new ThreadPart(threadId, wanted.stream().map(ListedMessage::id).toList(), ahead));
        return ahead.size();
    }
}
