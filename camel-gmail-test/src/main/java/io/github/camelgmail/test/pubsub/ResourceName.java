package io.github.camelgmail.test.pubsub;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of topics and subscriptions: {@code projects/<project>/topics/<topic>} and the like. */
public final class ResourceName {

    /** What stands in place of the topic of a subscription whose topic was deleted. */
    public static final String DELETED_TOPIC = "_deleted-topic_";

    private static final String PROJECT = "projects/([a-z][a-z0-9:.-]{0,62})/";
    private static final String SHORT = "/([A-Za-z][A-Za-z0-9._~+%-]{2,254})";
    private static final Pattern TOPIC = Pattern.compile(PROJECT + "topics" + SHORT);
    private static final Pattern SUBSCRIPTION = Pattern.compile(PROJECT + "subscriptions" + SHORT);

    private ResourceName() {}

    /** The project of a topic; empty when it is no name of a topic. */
    public static Optional<String> projectOfTopic(String name) {
        Matcher matcher = TOPIC.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether this is {@code projects/<project>/subscriptions/<subscription>}. */
    public static boolean isOfSubscription(String name) {
        return SUBSCRIPTION.matcher(name).matches();
    }

    /** The project of any name, {@code -} when there is none. */
    static String projectOf(String name) {
        String[] words = name.split("/", -1);
        return words.length > 1 ? words[1] : "-";
    }

    /** The last word of a name. */
    static String shortOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
