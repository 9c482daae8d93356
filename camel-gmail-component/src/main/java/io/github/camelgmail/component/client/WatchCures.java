package io.github.camelgmail.component.client;

import java.util.Locale;

/** What can be done where {@code users.watch} is refused because of its topic. */
final class WatchCures {

    private static final String MISSING = "Create the topic: %s, and let Gmail publish to it: %s";
    private static final String CLOSED =
            "Let Gmail publish to the topic: %s (where the organization allows only some domains as members, an"
                    + " administrator has to allow google.com for that project first)";
    private static final TopicName ANY = new TopicName("PROJECT", "TOPIC");

    private WatchCures() {}

    static String of(Failure failure) {
        String text = failure.message();
        TopicName topic = TopicName.in(text).orElse(ANY);
        return switch (failure.kind()) {
            case NOT_FOUND -> MISSING.formatted(topic.creation(), topic.grant());
            case FORBIDDEN -> CLOSED.formatted(topic.grant());
            default -> invalid(text);
        };
    }

    private static String invalid(String text) {
        if (text.toLowerCase(Locale.ROOT).contains("only one user push notification client")) {
            return "A mailbox can be watched for one topic of a Google Cloud project: name the same watchTopic"
                    + " everywhere, or call gmail:watch?operation=stop before another is watched for";
        }
        return "Correct watchTopic: it must be a topic of the Google Cloud project that the credentials belong to, as"
                + " projects/<project>/topics/<topic> without blanks";
    }

    /** Whether it is the topic, or the watch for another, that Gmail refuses. */
    static boolean fit(GmailMethod method, Failure failure) {
        if (method != GmailMethod.WATCH) {
            return false;
        }
        String text = failure.message().toLowerCase(Locale.ROOT);
        return switch (failure.kind()) {
            case NOT_FOUND -> true;
            case FORBIDDEN -> text.contains("pubsub");
            case INVALID -> text.contains("topic") || text.contains("only one user push notification client");
            default -> false;
        };
    }
}
