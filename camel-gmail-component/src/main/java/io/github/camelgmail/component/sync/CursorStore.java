package io.github.camelgmail.component.sync;

import java.util.Optional;

/** Where the engine keeps its cursor between runs. Failures are thrown unchecked and end the scan. */
public interface CursorStore {

    /** Returns the cursor stored last, or nothing on the first start. */
    Optional<Cursor> load();

    /** Stores the cursor durably before it returns. */
    void store(Cursor cursor);
}
