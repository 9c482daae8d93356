package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.client.HydrationBudget;
import io.github.camelgmail.component.client.HydrationSettings;
import io.github.camelgmail.component.client.LabelNames;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.client.ThreadFetch;
import io.github.camelgmail.component.consumer.MailboxView;
import io.github.camelgmail.component.sync.LabelChange;
import java.io.InputStream;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what was delivered is sure to match no more. */
class LeavingMatchTest {

    private record NoContent() implements io.github.camelgmail.component.message.MessageContent {

        @Override
        public InputStream raw(String messageId) {
            return InputStream.nullInputStream();
        }

        @Override
        public InputStream attachment(String messageId, String partId, @Nullable String attachmentId) {
            return InputStream.nullInputStream();
        }
    }

    private static boolean isSure(
            @Nullable String labels,
            @Nullable String query,
            boolean spamTrash,
            @Nullable String add,
            @Nullable String remove) {
        MailboxView view = new MailboxView(
                Set.of(),
                Set.copyOf(LabelNames.of(labels)),
                query,
                spamTrash,
                new HydrationSettings(
                        MessageFormat.FULL, ThreadFetch.auto, 0, new HydrationBudget(0), Clock.systemUTC()),
                new NoContent());
        return new LeavingMatch(view)
                .isSure(new LabelChange(Set.copyOf(LabelNames.of(add)), Set.copyOf(LabelNames.of(remove))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INBOX,UNREAD |                          | false |       | UNREAD",
                "INBOX,UNREAD |                          | false |       | INBOX",
                "INBOX        |                          | false | TRASH |      ",
                "             | from:bob                 | false | TRASH |      ",
                "             | from:bob IS:Unread       | false |       | UNREAD",
                "             | is:starred has:attachment | false |      | STARRED",
                "             | in:inbox                 | false |       | INBOX",
                "Label_1      | from:bob                 | false | DONE  | Label_1"
            })
    void whatIsPlain(String labels, String query, boolean spamTrash, String add, String remove) {
        assertThat(isSure(labels, query, spamTrash, add, remove)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INBOX,UNREAD |                          | false |       |      ",
                "INBOX,UNREAD |                          | false | DONE  |      ",
                "INBOX        |                          | false |       | UNREAD",
                "INBOX        |                          | true  | TRASH |      ",
                "             | in:trash                 | false | TRASH |      ",
                "             | in:anywhere              | false | TRASH |      ",
                "             | is:unread OR from:bob    | false |       | UNREAD",
                "             | {is:unread from:bob}     | false |       | UNREAD",
                "             | -is:unread               | false |       | UNREAD",
                "             | from:bob                 | false |       | UNREAD"
            })
    void whatIsNot(String labels, String query, boolean spamTrash, String add, String remove) {
        assertThat(isSure(labels, query, spamTrash, add, remove)).isFalse();
    }
}
