package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;

/** The rows of {@code gmail:profile}. */
final class ProfileOperations {

    static final List<OperationEntry> ENTRIES = List.of(OperationEntry.answering(
            "getProfile",
            GmailMethod.GET_PROFILE,
            "nothing",
            "a `Profile`: address, totals and history id",
            call -> call.client().getProfile()));

    private ProfileOperations() {}
}
