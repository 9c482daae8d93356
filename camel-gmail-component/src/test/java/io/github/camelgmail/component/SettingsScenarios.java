package io.github.camelgmail.component;

import java.util.List;
import java.util.stream.Stream;

/** What the operations of {@code gmail:settings} do. */
final class SettingsScenarios {

    static final List<OperationScenario> ALL = Stream.of(
                    AccountSettingsScenarios.ALL,
                    SendAsScenarios.ALL,
                    SmimeScenarios.ALL,
                    PeopleScenarios.ALL,
                    FilterScenarios.ALL,
                    CseScenarios.ALL)
            .flatMap(List::stream)
            .toList();

    private SettingsScenarios() {}
}
