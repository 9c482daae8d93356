package io.github.camelgmail.component.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The full name of a Pub/Sub subscription, {@code projects/<project>/subscriptions/<subscription>}. The parts have only characters
 * that Google Cloud allows, none of which means anything to a shell.
 *
 * @param project      the id of the Google Cloud project
 * @param subscription the subscription's name within it
 */
public record SubscriptionName(String project, String subscription) {

    private static final Pattern FORM =
            Pattern.compile("projects/([a-z][a-z0-9:.-]{0,62})/subscriptions/([A-Za-z][A-Za-z0-9._~+%-]{2,254})");

    /** Reads a name; empty where it is none, even if only blanks are too many. */
    public static Optional<SubscriptionName> of(String name) {
        Matcher matcher = FORM.matcher(name);
        return matcher.matches()
                ? Optional.of(new SubscriptionName(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "projects/" + project + "/subscriptions/" + subscription;
    }
}
