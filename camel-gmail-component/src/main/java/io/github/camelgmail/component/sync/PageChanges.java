package io.github.camelgmail.component.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which changes of one page of history are events. A message is read after the page that adds it was listed, so what
 * happened to its labels within the page is told already by the labels that it is delivered with.
 */
final class PageChanges {

    private final EventSelection selection;
    private final OwnChanges own;
    private final Set<String> done;
    private final Set<String> added = new HashSet<>();

    /**
     * Begins a page.
     *
     * @param done the events that were delivered before the page was listed, by {@link FeedEvent#key()}
     */
    PageChanges(EventSelection selection, OwnChanges own, Set<String> done) {
        this.selection = selection;
        this.own = own;
        this.done = done;
    }

    List<Change> of(HistoryRecord record) {
        List<Change> wanted = new ArrayList<>();
        for (Change change : record.changes()) {
            Change foreign = own.without(change, record.id());
            if (!selection.refuses(change) && !isTold(foreign)) {
                wanted.add(foreign);
            }
        }
        return wanted;
    }

    /** What happened since to a message that is delivered already is not told by the labels that it had then. */
    private boolean isToldAgain(String messageId) {
        return !done.contains(messageId) && !added.add(messageId);
    }

    private boolean isTold(Change change) {
        return switch (change.type()) {
            case messageAdded -> isToldAgain(change.message().id());
            case messageDeleted -> false;
            case labelAdded, labelRemoved ->
                change.changedLabelIds().isEmpty()
                        || added.contains(change.message().id());
        };
    }
}
