package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step whose messages are read.
 *
 * @param step   the step
 * @param items  its events that are to be delivered
 * @param newest the latest internal date of its messages; null if none was read
 * @param latest the latest history id of the messages that are delivered; null if there is none
 */
record Entry<M>(
        Step step,
        List<Item<M>> items,
        @Nullable Instant newest,
        @Nullable HistoryId latest) {

    boolean isOver() {
        return items.stream().allMatch(Item::isOver);
    }

    Cursor pass(Cursor cursor) {
        return step.passing().pass(cursor.reading(newest), newest, latest);
    }
}
