package io.github.camelgmail.component.watch.preflight;

import io.github.camelgmail.component.client.TopicName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks in the policy of a topic (google.iam.v1.Policy) for whether Gmail may publish. */
final class PublisherGrant {

    private static final String WHAT = "publisher";
    private static final Set<String> ROLES = Set.of(
            "roles/pubsub.publisher", "roles/pubsub.editor", "roles/pubsub.admin", "roles/editor", "roles/owner");
    private static final Set<String> MEMBERS = Set.of(TopicName.GMAIL_ACCOUNT, "allUsers", "allAuthenticatedUsers");

    private PublisherGrant() {}

    static PreflightItem in(Map<String, Object> policy, TopicName topic) {
        List<Map<?, ?>> gmails =
                bindings(policy).filter(PublisherGrant::isGmails).toList();
        List<Map<?, ?>> grants =
                gmails.stream().filter(binding -> ROLES.contains(role(binding))).toList();
        if (grants.stream().anyMatch(grant -> !(grant.get("condition") instanceof Map))) {
            return PreflightItem.ok(WHAT, "The topic's policy lets Gmail publish");
        }
        return grants.isEmpty() ? notGranted(gmails, topic) : conditional(topic);
    }

    private static boolean isGmails(Map<?, ?> binding) {
        return binding.get("members") instanceof Collection<?> members
                && members.stream().anyMatch(member -> MEMBERS.contains(String.valueOf(member)));
    }

    private static String role(Map<?, ?> binding) {
        return String.valueOf(binding.get("role"));
    }

    private static PreflightItem conditional(TopicName topic) {
        return PreflightItem.unknown(
                WHAT, "The topic's policy lets Gmail publish on a condition", Commands.policy(topic));
    }

    private static PreflightItem notGranted(List<Map<?, ?>> gmails, TopicName topic) {
        // What a role of an organization's or a project's own allows, the policy does not tell.
        return gmails.stream().map(PublisherGrant::role).noneMatch(role -> role.contains("/roles/"))
                ? PreflightItem.failed(
                        WHAT,
                        "The topic's policy does not let Gmail publish; a grant on the whole project would do too, and is not"
                                + " seen here",
                        topic.grant())
                : PreflightItem.unknown(
                        WHAT,
                        "The topic's policy gives Gmail a role of your own, which may let it publish",
                        "Look whether the role has pubsub.topics.publish: " + Commands.policy(topic));
    }

    private static Stream<Map<?, ?>> bindings(Map<String, Object> policy) {
        return policy.get("bindings") instanceof Collection<?> bindings
                ? bindings.stream().filter(Map.class::isInstance).map(binding -> (Map<?, ?>) binding)
                : Stream.empty();
    }
}
