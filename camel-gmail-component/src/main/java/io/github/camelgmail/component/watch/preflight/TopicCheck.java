package io.github.camelgmail.component.watch.preflight;

import io.github.camelgmail.component.client.GmailSetup;
import io.github.camelgmail.component.client.SetupAnswer;
import io.github.camelgmail.component.client.TopicName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks whether the topic is there, whether Gmail may publish to it, and whether it is of the right project. */
final class TopicCheck {

    private static final String NAME = "topicName";
    private static final String PROJECT = "project";
    private static final String TOPIC = "topic";
    private static final String PUBLISHER = "publisher";
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String TRY = "; or try it with tryWatch=true, which watches the mailbox";

    private final GmailSetup setup;
    private final PreflightOptions options;
    private final TopicName topic;
    private final WatchTrial trial;

    TopicCheck(GmailSetup setup, PreflightOptions options, TopicName topic, WatchTrial trial) {
        this.setup = setup;
        this.options = options;
        this.topic = topic;
        this.trial = trial;
    }

    /** Looks at the name alone. */
    static PreflightItem name(@Nullable String given, Optional<TopicName> topic) {
        if (topic.isPresent()) {
            return PreflightItem.ok(NAME, topic.get().toString());
        }
        return given == null
                ? PreflightItem.failed(NAME, "No topic is named", "Set watchTopic to projects/<project>/topics/<topic>")
                : PreflightItem.failed(
                        NAME,
                        "'" + given.strip() + "' is not the full name of a topic, or has blanks around it",
                        "Set watchTopic to projects/<id of the project>/topics/<topic>; the topic begins with a letter"
                                + " and has 3 to 255 letters, digits and -_.~+%");
    }

    List<PreflightItem> items() {
        return List.of(project(), topic(), publisher());
    }

    private PreflightItem project() {
        if (trial.provesAll() || trial.missesGrant() || trial.missesTopic()) {
            return PreflightItem.ok(PROJECT, "Gmail takes " + topic.project() + " as the project of the credentials");
        }
        if (trial.missesProject()) {
            return otherProject("Gmail says that " + topic.project() + " is not the project of the credentials");
        }
        String known = setup.project().orElse("");
        if (known.isEmpty() || NUMBER.matcher(known).matches()) {
            return PreflightItem.unknown(
                    PROJECT,
                    "Whether " + topic.project() + " is the project of the credentials cannot be known"
                            + (known.isEmpty() ? "" : ": they tell its number, " + known),
                    "Compare with the number that the clientId begins with: " + Commands.projectNumber(topic) + TRY);
        }
        return known.equals(topic.project())
                ? PreflightItem.ok(PROJECT, "The credentials are of " + known + " too")
                : otherProject("The credentials are of " + known + ", the topic is of " + topic.project());
    }

    private PreflightItem otherProject(String detail) {
        return PreflightItem.failed(
                PROJECT,
                detail,
                "Name a topic of the project that the OAuth client or service account belongs to; a subscription may be"
                        + " of another");
    }

    private PreflightItem topic() {
        if (trial.provesAll() || trial.missesGrant()) {
            return PreflightItem.ok(TOPIC, "Gmail has found it");
        }
        if (trial.missesTopic()) {
            return PreflightItem.failed(TOPIC, "Gmail has not found it", topic.creation());
        }
        SetupAnswer answer = setup.topic(options.pubSubRootUrl(), topic);
        return answer instanceof SetupAnswer.Refused refused
                ? notFound(refused)
                : PreflightItem.ok(TOPIC, "Pub/Sub has it");
    }

    private PreflightItem notFound(SetupAnswer.Refused refused) {
        return refused.reason() == SetupAnswer.Reason.MISSING
                ? PreflightItem.failed(TOPIC, "Pub/Sub has no " + topic, topic.creation())
                : notAsked(TOPIC, refused, Commands.describe(topic));
    }

    private PreflightItem publisher() {
        if (trial.provesAll()) {
            return PreflightItem.ok(PUBLISHER, "Gmail has published a notification");
        }
        if (trial.missesGrant()) {
            return PreflightItem.failed(PUBLISHER, "Gmail says that it may not publish", topic.grant());
        }
        SetupAnswer answer = setup.policy(options.pubSubRootUrl(), topic);
        if (answer instanceof SetupAnswer.Found policy) {
            return PublisherGrant.in(policy.fields(), topic);
        }
        SetupAnswer.Refused refused = (SetupAnswer.Refused) answer;
        return refused.reason() == SetupAnswer.Reason.MISSING
                ? PreflightItem.failed(PUBLISHER, "There is no topic to publish to", topic.grant())
                : notAsked(
                        PUBLISHER,
                        refused,
                        Commands.policy(topic) + " and look for " + TopicName.GMAIL_ACCOUNT + ". If it is not there: "
                                + topic.grant());
    }

    private static PreflightItem notAsked(String what, SetupAnswer.Refused refused, String command) {
        return PreflightItem.unknown(what, "Pub/Sub does not tell: " + refused.said(), command + TRY);
    }
}
