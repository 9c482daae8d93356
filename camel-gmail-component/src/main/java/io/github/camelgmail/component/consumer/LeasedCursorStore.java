package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.checkpoint.CheckpointException;
import io.github.camelgmail.component.checkpoint.CheckpointLease;
import io.github.camelgmail.component.sync.Cursor;
import io.github.camelgmail.component.sync.CursorFormat;
import io.github.camelgmail.component.sync.CursorStore;
import java.util.Optional;

/** Keeps the engine's cursor in a leased checkpoint. */
record LeasedCursorStore(CheckpointLease lease) implements CursorStore {

    @Override
    public Optional<Cursor> load() {
        return lease.load().map(this::read);
    }

    private Cursor read(String checkpoint) {
        try {
            return CursorFormat.read(checkpoint);
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(
                    "The checkpoint " + lease + " holds no cursor of this feed (" + e.getMessage()
                            + "). Move it away to begin anew as the option startFrom says.",
                    e);
        }
    }

    @Override
    public void store(Cursor cursor) {
        lease.store(CursorFormat.write(cursor));
    }
}
