package io.github.camelgmail.component.client.quota;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Those who wait for one mailbox: first who has its units already, then the interactive ones. Not thread-safe. */
final class WaitingLine {

    private final Deque<Waiter> paid = new ArrayDeque<>(1);
    private final Deque<Waiter> interactive = new ArrayDeque<>(1);
    private final Deque<Waiter> background = new ArrayDeque<>(1);

    void add(Waiter waiter) {
        lineFor(waiter.request()).addLast(waiter);
    }

    /** Who holds units must not wait for those who want some, who may wait for theirs to come back. */
    private Deque<Waiter> lineFor(QuotaRequest request) {
        if (request.units() == 0) {
            return paid;
        }
        return request.background() ? background : interactive;
    }

    void addAll(List<Waiter> waiters) {
        waiters.forEach(this::add);
    }

    /** Whether somebody who asks now has others before him. */
    boolean isBefore(QuotaRequest request) {
        return !paid.isEmpty() || !interactive.isEmpty() || (request.background() && !background.isEmpty());
    }

    Iterator<Waiter> paid() {
        return paid.iterator();
    }

    Iterator<Waiter> interactive() {
        return interactive.iterator();
    }

    Iterator<Waiter> background() {
        return background.iterator();
    }

    /** Empties the line. */
    List<Waiter> leave() {
        List<Waiter> all = new ArrayList<>(paid);
        all.addAll(interactive);
        all.addAll(background);
        paid.clear();
        interactive.clear();
        background.clear();
        return all;
    }

    boolean isEmpty() {
        return paid.isEmpty() && interactive.isEmpty() && background.isEmpty();
    }
}
