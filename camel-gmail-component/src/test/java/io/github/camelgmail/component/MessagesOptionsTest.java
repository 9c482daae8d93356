package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.MatchRoutes.matches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelgmail.component.checkpoint.MemoryCheckpointStore;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of gmail:messages that cannot be meant keep its route from starting, by their names. */
class MessagesOptionsTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private Throwable startWith(String options) throws Exception {
        try (GmailRoutes routes = GmailRoutes.on(GMAIL.gmail())) {
            routes.context().getRegistry().bind("store", new MemoryCheckpointStore());
            return catchThrowable(() ->
                    MatchRoutes.on(routes, "&startScheduler=false" + options).started());
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
                "&historyTypes=labelAdded                | historyTypes         | gmail:history",
                "&startFrom=earliest                     | startFrom            | newer_than",
                "&onHistoryExpired=fail                  | onHistoryExpired     | gmail:history",
                "&resyncWindow=1000                      | resyncWindow         | gmail:history",
                "&includeSent=true                       | includeSent          | in:sent",
                "&concurrentConsumers=2                  | concurrentConsumers  | threads()",
                "&workers=2                              | workers              | gmail:history",
                "&feedName=mine                          | feedName             | idempotentRepository",
                "&checkpointDirectory=/tmp               | checkpointDirectory  | idempotentRepository",
                "&checkpointStore=#store                 | checkpointStore      | idempotentRepository",
                "&operation=get                          | operation            | producers",
                "&breakOnFirstError=true&maxRedeliveries=2 | breakOnFirstError  | maxRedeliveries",
                "&userId=a@example.com,b@example.com     | userId               | gmail:history",
                "&failureLabel=INBOX                     | failureLabel         | maxRedeliveries",
                "&format=minimal&attachments=eager       | attachments          | format",
                "&labels=Wrok                            | labels               | 'Work'",
                "&addLabels=Unknown                      | addLabels            | Unknown",
                "&markAsRead=true&addLabels=UNREAD       | addLabels            | markAsRead",
                "&maxMessagesPerPoll=-1                  | maxMessagesPerPoll   | 0"
            })
    void whatCannotBeMeantIsRefused(String options, String option, String other) throws Exception {
        GMAIL.gmail().mailbox(ALICE).labelId("Work");

        assertThat(texts(startWith(options))).contains(option).contains(other);
    }

    @Test
    void theFeedHasNoLimitForAPoll() throws Exception {
        try (GmailRoutes routes = GmailRoutes.on(GMAIL.gmail())) {
            assertThat(texts(catchThrowable(() -> routes.context()
                            .getEndpoint("gmail:history?maxMessagesPerPoll=5")
                            .createConsumer(exchange -> {}))))
                    .contains("maxMessagesPerPoll")
                    .contains("gmail:messages");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&markAsRead=true",
                "&breakOnFirstError=true",
                "&query=is:unread&trash=true",
                "&format=raw&attachments=eager&mapMailHeaders=true",
                "&threadFetch=never&lookahead=10&maxUnwantedBytes=5",
                "&failureLabel=New&createMissingLabels=true&maxRedeliveries=0"
            })
    void whatGoesTogetherStarts(String options) throws Exception {
        assertThat(startWith(options)).isNull();
    }

    @Test
    void otherResourcesCannotBeConsumedFrom() throws Exception {
        try (GmailRoutes routes = matches(GMAIL.gmail(), "")) {
            assertThat(texts(catchThrowable(
                            () -> routes.context().getEndpoint("gmail:labels").createConsumer(exchange -> {}))))
                    .contains("gmail:history or gmail:messages");
        }
    }
}
