package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Filter;
import com.google.api.services.gmail.model.FilterAction;
import com.google.api.services.gmail.model.FilterCriteria;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailScopeMissingException;
import io.github.camelgmail.component.client.GmailUnknownLabelException;
import io.github.camelgmail.test.oauth.Scope;
import java.util.List;
import java.util.Map;

/** What the operations of {@code gmail:settings} do that are for filters. */
final class FilterScenarios {

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("settings", "filters.list")
                    .succeeds(run -> {
                        assertThat(SettingsCalls.listed(run)).isEmpty();
                        String id = created(run);
                        assertThat(SettingsCalls.listed(run))
                                .extracting(filter -> ((Filter) filter).getId())
                                .containsExactly(id);
                    })
                    .fails(
                            GmailScopeMissingException.class,
                            "gmail.settings.basic",
                            run -> run.option(
                                    "accessToken", run.gmail().oauth().accessToken(GmailRoutes.ALICE, Scope.LABELS))),
            OperationScenario.of("settings", "filters.get")
                    .succeeds(run -> {
                        run.header(GmailConstants.FILTER_ID, created(run));
                        assertThat(run.answer(Filter.class).getCriteria().getFrom())
                                .isEqualTo("bob@example.com");
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "Check filterId",
                            run -> run.option("filterId", "nosuchfilter")),
            OperationScenario.of("settings", "filters.create")
                    .succeeds(run -> {
                        Filter wanted = new Filter()
                                .setCriteria(new FilterCriteria().setSubject("Invoice"))
                                .setAction(new FilterAction()
                                        .setAddLabelIds(List.of("Books/Paid"))
                                        .setRemoveLabelIds(List.of("inbox")));
                        Filter filter = run.option("createMissingLabels", true)
                                .body(wanted)
                                .answer(Filter.class);
                        String paid = run.mailbox().labelId("Books/Paid");
                        assertThat(filter.getAction().getAddLabelIds()).containsExactly(paid);
                        assertThat(filter.getAction().getRemoveLabelIds()).containsExactly("INBOX");
                        assertThat(wanted.getAction().getAddLabelIds())
                                .as("what the route gave")
                                .containsExactly("Books/Paid");
                        assertThat(run.labelsOf(run.delivered("Invoice 7")))
                                .contains(paid)
                                .doesNotContain("INBOX");
                    })
                    .fails(
                            GmailUnknownLabelException.class,
                            "'Books'",
                            run -> run.body(Map.of(
                                    "criteria", Map.of("subject", "Invoice"),
                                    "action", Map.of("addLabelIds", List.of("Books"))))),
            OperationScenario.of("settings", "filters.delete")
                    .succeeds(run -> {
                        run.option("filterId", created(run)).body("stays");
                        assertThat(run.answer(String.class)).isEqualTo("stays");
                        assertThat(SettingsCalls.own(run).filters().list()).isEmpty();
                    })
                    .fails(IllegalArgumentException.class, "CamelGmailFilterId", run -> run.body("nothing of use")));

    private FilterScenarios() {}

    private static String created(OperationRun run) {
        Object filter = SettingsCalls.of(run)
                .answer(
                        "filters.create",
                        "{\"criteria\": {\"from\": \"bob@example.com\"}, \"action\": {\"addLabelIds\": [\"Starred\"]}}");
        return ((Filter) filter).getId();
    }
}
