package io.github.camelgmail.component.producer.operation;

import java.util.List;
import java.util.stream.Stream;

/** The rows of {@code gmail:settings}, one class a family. */
final class SettingsOperations {

    static final List<OperationEntry> ENTRIES = Stream.of(
                    AccountSettingsOperations.ENTRIES,
                    SendAsOperations.ENTRIES,
                    SmimeInfoOperations.ENTRIES,
                    DelegateOperations.ENTRIES,
                    FilterOperations.ENTRIES,
                    ForwardingAddressOperations.ENTRIES,
                    CseIdentityOperations.ENTRIES,
                    CseKeypairOperations.ENTRIES)
            .flatMap(List::stream)
            .toList();

    private SettingsOperations() {}
}
