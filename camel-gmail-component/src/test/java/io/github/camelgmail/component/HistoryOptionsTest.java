package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.GmailRoutes.historyUri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of a feed that cannot be meant keep its route from starting, by their names. */
class HistoryOptionsTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private Throwable startWith(String options) throws Exception {
        try (GmailRoutes routes = GmailRoutes.on(GMAIL.gmail())) {
            return catchThrowable(() -> routes.with(new RouteBuilder() {
                        @Override
                        public void configure() {
                            from(historyUri(state, options)).to("mock:mail");
                        }
                    })
                    .started());
        }
    }

    private static String texts(Throwable failure) {
        assertThat(failure).as("the failure of the start").isNotNull();
        StringBuilder texts = new StringBuilder();
        ObjectHelper.createExceptionIterable(failure)
                .forEach(cause -> texts.append(cause.getMessage()).append('\n'));
        return texts.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&historyTypes=messageAdded,messagesDeleted     | historyTypes   | messagesDeleted",
                "&historyTypes=,                                | historyTypes   | messageAdded",
                "&historyTypes=messageDeleted&query=is:unread   | query          | historyTypes",
                "&format=tiny                                   | format         | metadata",
                "&format=minimal&attachments=eager              | attachments    | format",
                "&format=metadata&attachments=eager             | attachments    | format",
                "&failureLabel=INBOX                            | failureLabel   | maxRedeliveries",
                "&failureLabel=INBOX&maxRedeliveries=1&breakOnFirstError=true | failureLabel | breakOnFirstError",
                "&maxRedeliveries=-2                            | maxRedeliveries | -1",
                "&redeliveryDelay=-1                            | redeliveryDelay | negative",
                "&redeliveryDelay=90000                         | maximumRedeliveryDelay | redeliveryDelay",
                "&resyncWindow=-1                               | resyncWindow   | negative",
                "&concurrentConsumers=0                         | concurrentConsumers | at least 1",
                "&addLabels=STARRED&removeLabels=starred        | addLabels      | removeLabels",
                "&markAsRead=true&addLabels=UNREAD              | addLabels      | markAsRead",
                "&archive=true&addLabels=INBOX                  | addLabels      | archive",
                "&trash=true&removeLabels=TRASH                 | trash          | removeLabels",
                "&addLabels=SENT                                | addLabels      | SENT",
                "&removeLabels=DRAFT                            | removeLabels   | DRAFT",
                "&operation=list                                | operation      | producers",
                "&label=SENT                                    | label          | labels",
                "&labels=Wrok                                   | labels         | Wrok",
                "&addLabels=Unknown                             | addLabels      | Unknown",
                "&failureLabel=Unknown&maxRedeliveries=3        | failureLabel   | Unknown",
                "&removeLabels=Unknown&createMissingLabels=true        | removeLabels   | Unknown",
                "&feedName=%20                                  | feedName       | default"
            })
    void whatCannotBeMeantIsRefused(String options, String option, String other) throws Exception {
        assertThat(texts(startWith(options))).contains(option).contains(other);
    }

    @Test
    void anUnknownLabelIsToldWithTheNearestOnes() throws Exception {
        GMAIL.gmail().mailbox(ALICE).labelId("Work");

        assertThat(texts(startWith("&labels=Wrok"))).contains("'Work'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&trash=true&archive=true&markAsRead=true",
                "&breakOnFirstError=true",
                "&breakOnFirstError=true&maxRedeliveries=3",
                "&failureLabel=New&createMissingLabels=true&maxRedeliveries=0",
                "&historyTypes=messageAdded,messageDeleted&query=is:unread",
                "&format=raw&attachments=eager",
                "&format=minimal&attachments=none"
            })
    void whatGoesTogetherStarts(String options) throws Exception {
        assertThat(startWith(options)).isNull();
    }
}
