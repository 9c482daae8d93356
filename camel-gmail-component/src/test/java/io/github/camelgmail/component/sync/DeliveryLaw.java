package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is delivered is wanted, and not delivered before; what fails is delivered again, later and later. */
final class DeliveryLaw implements Law {

    private final Fates fates;
    private final FeedPolicy policy;
    private final Clock clock;
    private final Map<Long, Delivery<String>> running = new HashMap<>();
    private final Set<String> threads = new HashSet<>();
    private final Map<String, Failure> failures = new HashMap<>();

    private record Failure(int attempt, Instant at) {}

    DeliveryLaw(Fates fates, FeedPolicy policy, Clock clock) {
        this.fates = fates;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void begins(Cursor cursor) {
        running.clear();
        threads.clear();
        failures.clear();
    }

    @Override
    public void deliver(Delivery<String> delivery) {
        FeedEvent<String> event = delivery.event();
        Fate fate = fates.of(event);
        if (fate == null) {
            throw Law.broken("%s is delivered, which was not asked for or never happened", event);
        }
        isWanted(event, fate);
        isNew(event, fate);
        isInTurn(delivery);
        hasItsPlace(delivery);
    }

    private void isWanted(FeedEvent<String> event, Fate fate) {
        boolean expectsMessage = !fate.isDisappearance();
        if (expectsMessage != (event.message() != null)) {
            throw Law.broken("%s is delivered with the message %s", fate, event.message());
        }
        if (event.recordId() != null && !event.recordId().equals(fate.record)) {
            throw Law.broken("%s is delivered with the record %s", fate, event.recordId());
        }
        boolean matches = event.message() == null || event.message().matches();
        if (!matches || !fates.wishes().wants(event.change(), event.labelIds())) {
            throw Law.broken("%s is delivered with the labels %s, though not wanted", fate, event.labelIds());
        }
        if (!fate.change.changedLabelIds().containsAll(event.change().changedLabelIds())
                || (fate.isOfLabels() && event.change().changedLabelIds().isEmpty())) {
            throw Law.broken("%s is delivered as %s", fate, event.change());
        }
        if (fate.own && !fate.mayRepeat) {
            throw Law.broken("%s is delivered", fate);
        }
    }

    private void isNew(FeedEvent<String> event, Fate fate) {
        boolean explained = fate.mayRepeat
                || (fate.isDisappearance() && fates.wishes().isExact())
                || (event.message() != null && fates.expiries().explainsRepeating(fate, event.message()));
        if (fate.completions > 0 && !explained) {
            throw Law.broken("%s is delivered once more, and no crash and no resync explains it", fate);
        }
    }

    private void isInTurn(Delivery<String> delivery) {
        if (running.size() >= policy.pace().concurrency()) {
            throw Law.broken("%s is delivered, though %s are not done", delivery, running.values());
        }
        running.put(delivery.number(), delivery);
        if (!threads.add(threadOf(delivery))) {
            throw Law.broken("%s is delivered, though another message of its thread is not done", delivery);
        }
    }

    private void hasItsPlace(Delivery<String> delivery) {
        int most = policy.failures().redelivery().maxRedeliveries();
        if (delivery.last() != (most >= 0 && delivery.attempt() > most)) {
            throw Law.broken("%s must not say so of its attempt, with maxRedeliveries=%d", delivery, most);
        }
        if (delivery.batchIndex() < 0 || delivery.batchIndex() >= delivery.batchSize()) {
            throw Law.broken("%s has no place in its batch", delivery);
        }
        Failure failure = failures.get(delivery.event().key());
        int attempt = failure == null ? 1 : failure.attempt() + 1;
        if (delivery.attempt() != 1 && delivery.attempt() != attempt) {
            throw Law.broken("%s comes after the attempt %d", delivery, attempt - 1);
        }
        if (delivery.attempt() > 1 && clock.instant().isBefore(failure.at().plus(pause(failure.attempt())))) {
            throw Law.broken("%s comes too soon after its failure at %s", delivery, failure.at());
        }
    }

    private Duration pause(int attempt) {
        RedeliveryPolicy redelivery = policy.failures().redelivery();
        Duration pause = redelivery.delay();
        for (int i = 1; i < attempt && pause.compareTo(redelivery.maxDelay()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(redelivery.maxDelay()) < 0 ? pause : redelivery.maxDelay();
    }

    @Override
    public void ended(long number, Ending ending) {
        Delivery<String> delivery = running.remove(number);
        threads.remove(threadOf(delivery));
        if (ending instanceof Ending.Failed) {
            failures.put(delivery.event().key(), new Failure(delivery.attempt(), clock.instant()));
        } else if (!(ending instanceof Ending.Refused)) {
            failures.remove(delivery.event().key());
        }
    }

    private static String threadOf(Delivery<String> delivery) {
        return delivery.event().change().message().threadId();
    }
}
