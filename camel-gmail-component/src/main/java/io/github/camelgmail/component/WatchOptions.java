package io.github.camelgmail.component;

import io.github.camelgmail.component.client.LabelNames;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of a watch that can be judged without asking Gmail.
 *
 * @param topic          the full name of the topic
 * @param labels         names or ids of the labels whose changes count; all changes where there are none
 * @param labelFilter    {@code include} or {@code exclude}; null for Gmail's default
 * @param renewal        how long after its start or renewal a watch is renewed
 * @param stopOnShutdown whether the watch is ended with the feed
 */
record WatchOptions(
        String topic, List<String> labels, @Nullable String labelFilter, Duration renewal, boolean stopOnShutdown) {

    private static final Pattern TOPIC = Pattern.compile("projects/[^/\\s]+/topics/[^/\\s]+");
    private static final Duration LIFE = Duration.ofDays(7);
    private static final List<String> FILTERS = List.of("include", "exclude");

    /**
     * Reads and checks them.
     *
     * @return null if no topic is named
     * @throws IllegalArgumentException if one of them is wrong, or two do not go together
     */
    static @Nullable WatchOptions of(GmailEndpoint endpoint) {
        GmailOperationConfiguration watch = endpoint.getParameters();
        GmailNotificationConfiguration keeping = endpoint.getNotifications();
        if (watch.getWatchTopic() == null) {
            refuseWithoutTopic("watchLabels", watch.getWatchLabels() != null);
            refuseWithoutTopic("watchLabelFilter", watch.getWatchLabelFilter() != null);
            refuseWithoutTopic("stopWatchOnShutdown", keeping.isStopWatchOnShutdown());
            refuseWithoutTopic(
                    "watchRenewal",
                    keeping.getWatchRenewal() != new GmailNotificationConfiguration().getWatchRenewal());
            return null;
        }
        return new WatchOptions(
                topic(watch.getWatchTopic()),
                LabelNames.of(watch.getWatchLabels()),
                labelFilter(watch),
                renewal(keeping.getWatchRenewal()),
                keeping.isStopWatchOnShutdown());
    }

    private static void refuseWithoutTopic(String option, boolean given) {
        refuse(
                given,
                option + " is about a watch, and no watchTopic is named. Set watchTopic to"
                        + " projects/<project>/topics/<topic>, or remove " + option + ".");
    }

    private static String topic(String name) {
        refuse(
                !TOPIC.matcher(name).matches(),
                "watchTopic=" + name + " is not the full name of a topic. Write projects/<project>/topics/<topic>,"
                        + " without blanks before, in or after it.");
        return name;
    }

    private static @Nullable String labelFilter(GmailOperationConfiguration watch) {
        String filter = watch.getWatchLabelFilter();
        if (filter == null) {
            return null;
        }
        String word = filter.strip().toLowerCase(Locale.ROOT);
        refuse(!FILTERS.contains(word), "watchLabelFilter=" + filter + " must be include or exclude.");
        refuse(
                LabelNames.of(watch.getWatchLabels()).isEmpty(),
                "watchLabelFilter says what watchLabels are for, and these are not set. Set watchLabels, or remove"
                        + " watchLabelFilter.");
        return word;
    }

    private static Duration renewal(long millis) {
        refuse(
                millis <= 0 || millis >= LIFE.toMillis(),
                "watchRenewal=" + millis + " must be more than 0 and less than the 7 days (" + LIFE.toMillis()
                        + " ms) after which Gmail ends a watch. Gmail advises 1 day.");
        return Duration.ofMillis(millis);
    }

    private static void refuse(boolean impossible, String text) {
        if (impossible) {
            throw new IllegalArgumentException(text);
        }
    }
}
