package io.github.camelgmail.component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scenarios of all operations. They are in one file a resource, or a few. */
final class OperationScenarios {

    /** One line a file. */
    static final List<OperationScenario> ALL = Stream.of(
                    SendScenarios.ALL,
                    DraftScenarios.ALL,
                    MessageScenarios.ALL,
                    InsertScenarios.ALL,
                    ThreadScenarios.ALL,
                    LabelScenarios.ALL,
                    HistoryScenarios.ALL,
                    WatchScenarios.ALL,
                    ProfileScenarios.ALL,
                    SettingsScenarios.ALL)
            .flatMap(List::stream)
            .toList();

    private OperationScenarios() {}

    static Optional<OperationScenario> of(String resource, String operation) {
        return ALL.stream()
                .filter(scenario -> scenario.resource().equals(resource)
                        && scenario.operation().equals(operation))
                .findFirst();
    }
}
