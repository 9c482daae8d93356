package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.producer.operation.OperationEntry;
import io.github.camelgmail.component.producer.operation.Operations;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Drives every operation of the table through a route, as it should go and as it typically fails. What is expected is in
 * {@link OperationScenarios}.
 */
class EveryOperationTest {

    static final String BOB = "bob@example.com";
    static final String TOPIC = "projects/embedded-gmail/topics/mail";

    private static final Set<String> OUR_OWN = Set.of("ensure", "preflight");

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB).topic(TOPIC);

    /** An operation of the table. */
    record Row(String resource, OperationEntry entry) {

        OperationScenario scenario() {
            return OperationScenarios.of(resource, entry.name())
                    .orElseThrow(() -> new AssertionError(this + " has no scenario. Write one into the file of its"
                            + " resource, and register a new file in OperationScenarios"));
        }

        OperationRun run() {
            return new OperationRun(GMAIL.gmail(), toString());
        }

        @Override
        public String toString() {
            return "gmail:" + resource + "?operation=" + entry.name();
        }
    }

    static Stream<Row> rows() {
        return Operations.byResource().entrySet().stream().flatMap(EveryOperationTest::rows);
    }

    private static Stream<Row> rows(Map.Entry<String, List<OperationEntry>> resource) {
        return resource.getValue().stream().map(entry -> new Row(resource.getKey(), entry));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void succeeds(Row row) throws Exception {
        OperationScenario scenario = row.scenario();
        try (OperationRun run = row.run()) {
            scenario.success().with(run);
        }
        assertThat(row.entry().methods())
                .as("the methods that " + row + " says it calls")
                .isNotEmpty()
                .allSatisfy(method -> assertThat(GMAIL.gmail().requests().of(nameOf(method)))
                        .as("calls of " + nameOf(method))
                        .isPositive());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void fails(Row row) throws Exception {
        OperationScenario scenario = row.scenario();
        try (OperationRun run = row.run()) {
            scenario.failure().with(run);
            assertThat(run.refusal()).isExactlyInstanceOf(scenario.error()).hasMessageContaining(scenario.named());
        }
    }

    @Test
    void allMethodsOfGmailAreCalledByAnOperation() {
        assertThat(GmailMethod.values()).hasSize(79);
        assertThat(rows().flatMap(row -> row.entry().methods().stream()).distinct())
                .containsExactlyInAnyOrder(GmailMethod.values());
    }

    @Test
    void anOperationHasGmailsNameForWhatItCalls() {
        assertThat(rows().filter(row -> row.entry().methods().size() == 1)
                        .filter(row -> !OUR_OWN.contains(row.entry().name())))
                .allSatisfy(row -> assertThat(nameOf(row.entry().methods().get(0)))
                        .as(row.toString())
                        .endsWith(row.entry().name()));
    }

    @Test
    void everyScenarioIsOfOneOperation() {
        assertThat(OperationScenarios.ALL.stream()
                        .map(scenario -> scenario.resource() + " " + scenario.operation())
                        .toList())
                .doesNotHaveDuplicates()
                .isSubsetOf(rows().map(row -> row.resource() + " " + row.entry().name())
                        .toList());
    }

    /** The embedded Gmail leaves out what all names begin with. */
    private static String nameOf(GmailMethod method) {
        return method.id().substring("users.".length());
    }
}
