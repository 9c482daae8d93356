package io.github.camelgmail.component.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What happens to a message's labels within the page that adds it is told by the labels that it is delivered with. */
final class MergeLaw implements Law {

    private final Map<HistoryId, Integer> pages = new HashMap<>();
    /** The messages whose arrival is delivered since its page was listed, by the record that added them. */
    private final Map<String, HistoryId> arrived = new HashMap<>();

    private int listed;

    @Override
    public void begins(Cursor cursor) {
        pages.clear();
        arrived.clear();
    }

    @Override
    public void historyListed(HistoryPage page) {
        listed++;
        Set<HistoryId> ids = new HashSet<>();
        for (HistoryRecord record : page.records()) {
            pages.put(record.id(), listed);
            ids.add(record.id());
        }
        arrived.values().removeAll(ids);
    }

    @Override
    public void deliver(Delivery<String> delivery) {
        FeedEvent<String> event = delivery.event();
        String id = event.change().message().id();
        HistoryId addedBy = arrived.get(id);
        List<EventType> ofLabels = List.of(EventType.labelAdded, EventType.labelRemoved);
        if (event.recordId() == null) {
            return;
        }
        if (event.change().type() == EventType.messageAdded) {
            arrived.put(id, event.recordId());
        } else if (addedBy != null
                && ofLabels.contains(event.change().type())
                && Objects.equals(pages.get(addedBy), pages.get(event.recordId()))) {
            throw Law.broken("%s is delivered, though the same page added its message", event);
        }
    }
}
