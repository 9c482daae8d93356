package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of a watch that cannot be: the route does not start, and says which one and why. */
class WatchOptionsTest {

    private static final String TOPIC = "&watchTopic=projects/embedded-gmail/topics/mail";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).topic("projects/embedded-gmail/topics/mail");

    @TempDir
    Path state;

    private void refused(String options, String text) throws Exception {
        try (GmailRoutes routes = feed(GMAIL.gmail(), state, options)) {
            assertThatThrownBy(routes::started).hasStackTraceContaining(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "watchTopic=mail | watchTopic=mail is not the full name of a topic",
                "watchTopic=RAW(projects/p/topics/mail ) | without blanks",
                "watchTopic=projects/p/topics/ | projects/<project>/topics/<topic>",
                "watchLabels=INBOX | watchLabels is about a watch, and no watchTopic is named",
                "watchLabelFilter=include | watchLabelFilter is about a watch, and no watchTopic",
                "stopWatchOnShutdown=true | stopWatchOnShutdown is about a watch, and no watchTopic",
                "watchRenewal=1h | watchRenewal is about a watch, and no watchTopic"
            })
    void withoutAGoodTopic(String options, String text) throws Exception {
        refused("&" + options, text);
        refused("&accessToken=x&userId=" + ALICE + ",bob@example.com&" + options, text);
        assertThat(GMAIL.gmail().requests().of("getProfile")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "watchLabelFilter=both&watchLabels=INBOX | watchLabelFilter=both must be include or exclude",
                "watchLabelFilter=include | watchLabelFilter says what watchLabels are for, and these are not set",
                "watchRenewal=0 | watchRenewal=0 must be more than 0",
                "watchRenewal=7d | watchRenewal=604800000 must be more than 0 and less than the 7 days",
                "watchLabels=Nowhere | The option watchLabels:"
            })
    void withATopic(String options, String text) throws Exception {
        refused(TOPIC + "&" + options, text);
    }

    @Test
    void whatIsWatchedForIsReadInAnyLetterCase() throws Exception {
        GMAIL.gmail().mailbox(ALICE).with().labels("Work");
        try (GmailRoutes routes = feed(
                        GMAIL.gmail(),
                        state,
                        TOPIC + "&watchLabels=work, INBOX&watchLabelFilter=EXCLUDE&watchRenewal=6d23h")
                .started()) {
            assertThat(routes.context().getRoute("feed")).isNotNull();
        }
    }
}
