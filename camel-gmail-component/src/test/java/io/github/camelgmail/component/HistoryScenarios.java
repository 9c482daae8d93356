package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.History;
import io.github.camelgmail.component.client.GmailHistoryExpiredException;
import java.util.Iterator;
import java.util.List;

/** What the operation of {@code gmail:history} does. */
final class HistoryScenarios {

    static final List<OperationScenario> ALL = List.of(OperationScenario.of("history", "list")
            .succeeds(run -> {
                String before = run.delivered("Before");
                long start = run.mailbox().historyId();
                String after = run.delivered("After");
                run.mailbox().modify(before, List.of("STARRED"), List.of());
                Iterator<?> records =
                        run.header(GmailConstants.START_HISTORY_ID, start).answer(Iterator.class);
                History record = (History) records.next();
                assertThat(record.getMessagesAdded()).singleElement().satisfies(added -> assertThat(
                                added.getMessage().getId())
                        .isEqualTo(after));
                assertThat(records).isExhausted();
            })
            .fails(GmailHistoryExpiredException.class, "getProfile", run -> {
                String unused = run.delivered("Hi");
                run.mailbox().expireHistory();
                run.option("startHistoryId", 1);
            }));

    private HistoryScenarios() {}
}
