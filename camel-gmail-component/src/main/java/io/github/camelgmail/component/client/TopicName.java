package io.github.camelgmail.component.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The full name of a Pub/Sub topic, {@code projects/<project>/topics/<topic>}, and the commands that set it up. The parts have only
 * characters that Google Cloud allows, none of which means anything to a shell.
 *
 * @param project the id of the Google Cloud project
 * @param topic   the topic's name within it
 */
public record TopicName(String project, String topic) {

    /** Who publishes Gmail's notifications. */
    public static final String GMAIL_ACCOUNT = "serviceAccount:gmail-api-push@system.gserviceaccount.com";

    private static final String FORM = "projects/([a-z][a-z0-9:.-]{0,62})/topics/([A-Za-z][A-Za-z0-9._~+%-]{2,254})";
    private static final Pattern WHOLE = Pattern.compile(FORM);
    private static final Pattern WITHIN = Pattern.compile("(?<![\\w/])" + FORM);

    /** Reads a name; empty where it is none, even if only blanks are too many. */
    public static Optional<TopicName> of(String name) {
        Matcher matcher = WHOLE.matcher(name);
        return matcher.matches() ? Optional.of(read(matcher)) : Optional.empty();
    }

    /** Finds the first name in a text. */
    static Optional<TopicName> in(String text) {
        Matcher matcher = WITHIN.matcher(text);
        return matcher.find() ? Optional.of(read(matcher)) : Optional.empty();
    }

    private static TopicName read(Matcher matcher) {
        return new TopicName(matcher.group(1), matcher.group(2));
    }

    /** Returns the command that creates the topic. */
    public String creation() {
        return "gcloud pubsub topics create " + topic + " --project=" + project;
    }

    /** Returns the command that lets Gmail publish to the topic. */
    public String grant() {
        return "gcloud pubsub topics add-iam-policy-binding " + topic + " --project=" + project + " --member="
                + GMAIL_ACCOUNT + " --role=roles/pubsub.publisher";
    }

    @Override
    public String toString() {
        return "projects/" + project + "/topics/" + topic;
    }
}
