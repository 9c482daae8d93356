package io.github.camelgmail.test.settings;

import io.github.camelgmail.test.mailbox.Label;
import io.github.camelgmail.test.mailbox.Labels;
import io.github.camelgmail.test.mailbox.SystemLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gmail's {@code settings.filters} of one account. Safe for use by several threads. */
public final class Filters {

    private static final int MOST_FILTERS = 1000;
    private static final Set<String> UNTOUCHABLE = Set.of(SystemLabels.SENT, SystemLabels.DRAFT);

    private final ForwardingAddresses forwardingAddresses;
    private final SettingsIds ids;
    private volatile List<Filter> filters = List.of();

    Filters(ForwardingAddresses forwardingAddresses, SettingsIds ids) {
        this.forwardingAddresses = forwardingAddresses;
        this.ids = ids;
    }

    /**
     * Adds a filter; mail that is already here is left alone.
     *
     * @param labels the labels of the same mailbox, among which those of the action must be
     */
    public Filter create(FilterCriteria criteria, FilterAction action, Labels labels) {
        if (criteria.isEmpty()) {
            throw Refusals.invalid("Invalid filter: at least one criterion is required");
        }
        if (action.isEmpty()) {
            throw Refusals.invalid("Invalid filter: at least one action is required");
        }
        checkLabels(action, labels);
        if (action.forward() != null) {
            forwardingAddresses.requireAccepted(action.forward());
        }
        return add(criteria, action);
    }

    /** Reads one. */
    public Filter get(String id) {
        return filters.stream()
                .filter(filter -> filter.id().equals(id))
                .findFirst()
                .orElseThrow(Refusals::notFound);
    }

    /** All of them, oldest first. */
    public List<Filter> list() {
        return filters;
    }

    /** Removes one. */
    public synchronized void delete(String id) {
        Filter gone = get(id);
        filters = filters.stream().filter(filter -> !filter.equals(gone)).toList();
    }

    private synchronized Filter add(FilterCriteria criteria, FilterAction action) {
        if (filters.stream()
                .anyMatch(known ->
                        known.criteria().equals(criteria) && known.action().equals(action))) {
            throw Refusals.invalid("Filter already exists");
        }
        if (filters.size() >= MOST_FILTERS) {
            throw Refusals.precondition("Too many filters: at most " + MOST_FILTERS + " are allowed");
        }
        Filter filter = new Filter(ids.next("ANe1Bm"), criteria, action);
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        filters = List.copyOf(more);
        return filter;
    }

    private static void checkLabels(FilterAction action, Labels labels) {
        Set<String> known = labels.list().stream().map(Label::id).collect(Collectors.toSet());
        Stream.concat(action.addLabelIds().stream(), action.removeLabelIds().stream())
                .filter(id -> UNTOUCHABLE.contains(id) || !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw Refusals.invalid("Invalid label: " + id);
                });
    }
}
