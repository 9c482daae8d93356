package io.github.camelgmail.component.watch.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.client.TopicName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read out of the policy of a topic. */
class PublisherGrantTest {

    private static final TopicName TOPIC = new TopicName("acme-mail", "gmail");

    private static PreflightOutcome of(Map<String, Object> binding) {
        return PublisherGrant.in(Map.of("bindings", List.of(binding)), TOPIC).outcome();
    }

    private static Map<String, Object> binding(String role, String member) {
        return Map.of("role", role, "members", List.of("user:alice@acme.example", member));
    }

    @Test
    void rolesThatPublishAreGrants() {
        assertThat(of(binding("roles/pubsub.publisher", TopicName.GMAIL_ACCOUNT)))
                .isEqualTo(PreflightOutcome.ok);
        assertThat(of(binding("roles/pubsub.editor", "allUsers"))).isEqualTo(PreflightOutcome.ok);
    }

    @Test
    void otherRolesAndOtherMembersAreNone() {
        assertThat(of(binding("roles/pubsub.viewer", TopicName.GMAIL_ACCOUNT))).isEqualTo(PreflightOutcome.failed);
        assertThat(of(binding("roles/pubsub.publisher", "user:bob@acme.example")))
                .isEqualTo(PreflightOutcome.failed);
        assertThat(PublisherGrant.in(Map.of("etag", "ACAB"), TOPIC).outcome()).isEqualTo(PreflightOutcome.failed);
    }

    @Test
    void whatARoleOfOnesOwnAllowsIsNotKnown() {
        PreflightItem item = PublisherGrant.in(
                Map.of("bindings", List.of(binding("projects/acme-mail/roles/mailPublisher", TopicName.GMAIL_ACCOUNT))),
                TOPIC);

        assertThat(item.outcome()).isEqualTo(PreflightOutcome.unknown);
        assertThat(item.cure()).contains("pubsub.topics.publish", "get-iam-policy gmail --project=acme-mail");
        assertThat(of(binding("organizations/1/roles/mailPublisher", "user:bob@acme.example")))
                .isEqualTo(PreflightOutcome.failed);
    }
}
