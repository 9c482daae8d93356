package io.github.camelgmail.component.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the engine says that it is going to want, it does want, unless the scan breaks off; and it wants nothing else but
 * what is listed meanwhile. What was read ahead is delivered only with an event that it shows.
 */
final class AheadLaw implements Law {

    private final FeedPolicy policy;
    private final Set<String> wantedBefore = new HashSet<>();
    private final Set<String> announced = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private boolean breaksOff;

    AheadLaw(FeedPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void begins(Cursor cursor) {
        forget();
    }

    private void forget() {
        announced.clear();
        listed.clear();
        breaksOff = false;
        wantedBefore.clear();
    }

    @Override
    public void stop() {
        breaksOff = true;
    }

    @Override
    public void ended(long number, Ending ending) {
        breaksOff |= ending instanceof Ending.Refused
                || (ending instanceof Ending.Failed && policy.failures().breakOnFirstError());
    }

    @Override
    public void historyListed(HistoryPage page) {
        page.records().forEach(record -> record.changes()
                .forEach(change -> listed.add(change.message().id())));
    }

    @Override
    public void messagesListed(MessagePage page) {
        page.messages().forEach(message -> listed.add(message.id()));
    }

    @Override
    public void hydrate(List<Wanted> wanted, List<MessageReference> following) {
        Set<String> next = following.stream().map(MessageReference::id).collect(Collectors.toSet());
        if (next.size() < following.size()) {
            throw Law.broken("%s are announced more than once", following);
        }
        for (Wanted one : wanted) {
            if (next.contains(one.id())) {
                throw Law.broken("%s is announced, and wanted already", one);
            }
            // A message may be wanted again for another event, which is not announced while it is wanted for the first.
            boolean known = announced.remove(one.id()) || listed.contains(one.id());
            if (!known && !wantedBefore.contains(one.id())) {
                throw Law.broken("%s is wanted, which was not announced", one);
            }
            wantedBefore.add(one.id());
        }
        listed.removeAll(next);
        announced.addAll(next);
    }

    @Override
    public void deliver(Delivery<String> delivery) {
        FeedEvent<String> event = delivery.event();
        FeedMessage<String> message = event.message();
        if (message != null && event.recordId() != null && event.recordId().isAfter(message.historyId())) {
            throw Law.broken("%s is delivered with its message as it was before", event);
        }
    }

    @Override
    public void scanEnded(ScanResult result) {
        if (!breaksOff && result.failure() == null && !announced.isEmpty()) {
            throw Law.broken("%s were announced, and never wanted", announced);
        }
        forget();
    }
}
