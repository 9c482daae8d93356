package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.camelgmail.test.pubsub.Topics;
import io.github.camelgmail.test.settings.AccountSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a tester gets wrong is refused with the cure. */
class MisuseTest {

    private static final String ALICE = "alice@example.com";
    private static final String STRANGER = "stranger@elsewhere.example";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @Test
    void onlyWhatWasAskedForCanBeConfirmed() {
        AccountSettings settings = SERVER.gmail().settings(ALICE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.sendAs().confirm(STRANGER))
                .withMessageContaining(STRANGER)
                .withMessageContaining("settings.sendAs.create");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.forwardingAddresses().confirm(STRANGER))
                .withMessageContaining(STRANGER)
                .withMessageContaining("settings.forwardingAddresses.create");
    }

    @Test
    void aTopicWithTooShortANameIsToldTheRule() {
        Topics topics = SERVER.gmail().topics();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> topics.create("projects/embedded-gmail/topics/t"))
                .withMessageContaining("projects/<project>/topics/<topic>")
                .withMessageContaining("3 letters");
    }

    @Test
    void aProjectHasAnId() {
        EmbeddedGmailBuilder settings = EmbeddedGmail.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> settings.project(" "));
    }

    @Test
    void anExtensionThatIsNotRegisteredSaysSo() {
        EmbeddedGmailExtension forgotten = EmbeddedGmailExtension.newInstance();

        assertThatIllegalStateException().isThrownBy(forgotten::gmail).withMessageContaining("@RegisterExtension");
    }

    @Test
    void aServerSaysWhereItListens() {
        assertThat(SERVER.gmail())
                .hasToString("embedded Gmail at " + SERVER.gmail().rootUrl());
    }
}
