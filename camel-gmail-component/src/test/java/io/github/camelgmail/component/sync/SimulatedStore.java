package io.github.camelgmail.component.sync;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What outlives a crash: the cursor stored last. */
final class SimulatedStore {

    private @Nullable Cursor cursor;

    void keep(Cursor next) {
        cursor = next;
    }

    Cursor cursor() {
        return Objects.requireNonNull(cursor, "nothing is stored");
    }
}
