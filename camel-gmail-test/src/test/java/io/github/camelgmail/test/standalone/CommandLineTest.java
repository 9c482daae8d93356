package io.github.camelgmail.test.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.pubsub.PushConfig;
import io.github.camelgmail.test.quota.Tariff;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void everyOptionIsReadInBothForms() {
        CommandLine line = CommandLine.parse(
                "--port",
                "1234",
                "--mailbox=a@b.c",
                "--mailbox",
                "d@e.f",
                "--import",
                "mail.mbox",
                "--latency",
                "50ms",
                "--quota=2026",
                "--history-retention",
                "7",
                "--seed=-42",
                "--project",
                "my-project",
                "--topic=projects/my-project/topics/mail");

        assertThat(line.port()).isEqualTo(1234);
        assertThat(line.mailboxes()).containsExactly("a@b.c", "d@e.f");
        assertThat(line.imports()).containsExactly(Path.of("mail.mbox"));
        assertThat(line.latency()).isEqualTo(Duration.ofMillis(50));
        assertThat(line.quota()).hasValue(Tariff.OF_2026);
        assertThat(line.historyRetention()).hasValue(7);
        assertThat(line.seed()).hasValue(-42);
        assertThat(line.project()).hasValue("my-project");
        assertThat(line.topics()).containsExactly("projects/my-project/topics/mail");
    }

    @Test
    void pubSubHasOptionsOfItsOwn() {
        CommandLine line = CommandLine.parse(
                "--pubsub-port=8085",
                "--pubsub-only",
                "--subscription",
                "projects/p/subscriptions/feed=projects/p/topics/mail",
                "--subscription=projects/p/subscriptions/push=projects/p/topics/mail,push=http://h/p?a=b,account=x@y.z,audience=me");

        assertThat(line.pubSubPort()).hasValue(8085);
        assertThat(line.pubSubOnly()).isTrue();
        assertThat(line.subscriptions())
                .containsExactly(
                        new SubscriptionOption("projects/p/subscriptions/feed", "projects/p/topics/mail", null),
                        new SubscriptionOption(
                                "projects/p/subscriptions/push",
                                "projects/p/topics/mail",
                                new PushConfig("http://h/p?a=b", "x@y.z", "me")));
    }

    @Test
    void gmailMayPublishToTheTopicsOfSubscriptions() {
        CommandLine line = CommandLine.parse(
                "--port=0",
                "--subscription=projects/embedded-gmail/subscriptions/feed=projects/embedded-gmail/topics/mail");

        try (EmbeddedGmail gmail = Main.settings(line).start()) {
            assertThat(gmail.topics()
                            .require("projects/embedded-gmail/topics/mail")
                            .accessPolicy()
                            .bindings())
                    .containsKey("roles/pubsub.publisher");
        }
    }

    @Test
    void subscriptionsOfTheCommandLineAreCreatedWithTheirTopics() {
        CommandLine line = CommandLine.parse(
                "--subscription=projects/p1/subscriptions/push=projects/p1/topics/mail,push=http://h/p?a=b,account=x@y.z");

        try (EmbeddedGmail gmail = EmbeddedGmail.start()) {
            line.subscriptions().forEach(subscription -> subscription.createIn(gmail.pubSub()));

            assertThat(gmail.pubSub()
                            .subscription("projects/p1/subscriptions/push")
                            .settings()
                            .push())
                    .isEqualTo(PushConfig.to("http://h/p?a=b").signedBy("x@y.z"));
        }
    }

    @Test
    void withoutOptionsThePortIsTheDocumentedOneAndNothingIsLimited() {
        CommandLine line = CommandLine.parse();

        assertThat(line.port()).isEqualTo(8025);
        assertThat(line.latency()).isZero();
        assertThat(line.quota()).isEmpty();
        assertThat(line.historyRetention()).isEmpty();
        assertThat(line.seed()).isEmpty();
        assertThat(line.project()).isEmpty();
        assertThat(line.topics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--port x, --port",
        "--port 65536, --port",
        "--port, --port",
        "--latency 5, --latency",
        "--latency -5ms, --latency",
        "--latency PT-1S, --latency",
        "--latency 1h, --latency",
        "--seed lucky, --seed",
        "--quota 2024, --quota",
        "--history-retention -1, --history-retention",
        "--import mail.mbox, --mailbox",
        "--pubsub-port 65536, --pubsub-port",
        "--subscription feed, --subscription",
        "--subscription feed=, --subscription",
        "'--subscription a=b,push', --subscription",
        "'--subscription a=b,url=http://h/', --subscription",
        "'--subscription a=b,account=x@y.z', --subscription",
        "'--pubsub-only --mailbox a@example.com', --mailbox",
        "'--pubsub-only --latency=5ms', --latency",
        "--nonsense, --nonsense",
        "word, word"
    })
    void whatCannotBeFollowedIsNamedInOneLine(String arguments, String named) {
        assertThatThrownBy(() -> CommandLine.parse(arguments.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(named)
                .hasMessageMatching("[^\n]*");
    }
}
