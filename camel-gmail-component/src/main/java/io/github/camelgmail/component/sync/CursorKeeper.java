package io.github.camelgmail.component.sync;

/** Holds the cursor and stores every change of it before the change counts. */
final class CursorKeeper {

    private final CursorStore store;
    private Cursor cursor;

    CursorKeeper(CursorStore store, Cursor cursor) {
        this.store = store;
        this.cursor = cursor;
    }

    Cursor cursor() {
        return cursor;
    }

    void commit(Cursor next) {
        if (!next.equals(cursor)) {
            store.store(next);
            cursor = next;
        }
    }
}
