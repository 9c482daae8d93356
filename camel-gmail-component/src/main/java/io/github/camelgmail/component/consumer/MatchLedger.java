package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.client.GmailMessages;
import java.time.Duration;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that each message is delivered once, and knows what follows its delivery. Thread-safe, but for the listing. */
final class MatchLedger {

    private static final Logger LOG = LoggerFactory.getLogger(MatchLedger.class);

    /** What is listed but cannot be delivered, as Gmail's index is behind, is not read again at each poll. */
    private static final Duration UNTIL_INDEXED = Duration.ofMinutes(1);

    private final MatchPolicy policy;
    private final DeliveredEvents delivered;
    private final MatchNotes notes;
    private final ExceptionHandler exceptionHandler;
    private final DeliveryCounts counts;
    private final AfterWork onSuccess;
    private final AfterWork onGivingUp;
    private volatile boolean broken;
    private int listed;
    private int remembered;

    MatchLedger(MatchSettings settings, MatchNotes notes, ExceptionHandler exceptionHandler, DeliveryCounts counts) {
        this.policy = settings.policy();
        this.delivered = new DeliveredEvents(settings.binding().userId(), settings.idempotentRepository());
        this.notes = notes;
        this.exceptionHandler = exceptionHandler;
        this.counts = counts;
        GmailMessages messages = settings.client().messages();
        this.onSuccess = new AfterWork(messages, policy.onSuccess(), this::report, notes.successes());
        this.onGivingUp = new AfterWork(messages, policy.onGivingUp(), this::report, notes.failures());
    }

    /** Begins a poll. */
    void pollBegins() {
        markAll();
        broken = false;
        listed = 0;
        remembered = 0;
    }

    /**
     * Returns whether a message that is listed is to be delivered by this poll.
     *
     * @throws IllegalStateException if more messages match than can be told from those that were delivered
     */
    boolean isDue(String id) {
        if (isKnown(id)) {
            return false;
        }
        listed++;
        return !notes.inFlight().contains(id) && (isTurnOf(id) || holdsOthers(id));
    }

    private boolean holdsOthers(String id) {
        return policy.breakOnFirstError() && failures(id) > 0;
    }

    /** Returns whether the wait of a message is over, if it has to wait. */
    boolean isTurnOf(String id) {
        return notes.attempts().isDue(id);
    }

    private boolean isKnown(String id) {
        if (notes.memory().contains(id)) {
            remembered++;
            requireRoom();
            return true;
        }
        if (!delivered.containsArrival(id)) {
            return false;
        }
        // It was delivered before this process began, and perhaps not marked any more.
        notes.memory().add(id);
        (delivered.wasGivenUp(id) ? onGivingUp : onSuccess).add(id);
        return true;
    }

    private void requireRoom() {
        if (delivered.repository() == null && remembered >= notes.memory().capacity()) {
            throw new IllegalStateException(remembered + " messages that were delivered still match, and more cannot be"
                    + " remembered without delivering some again. Give an idempotentRepository, or let markAsRead, archive,"
                    + " trash or removeLabels take what was delivered out of what query and labels ask for.");
        }
    }

    /** Returns whether nothing was listed that is not delivered. */
    boolean isIdle() {
        return listed == 0;
    }

    /** Returns whether the poll is to end, as an exchange has failed. */
    boolean isBroken() {
        return broken;
    }

    /** Claims a message, and returns whether it was free. Its exchange may also have ended since it was listed. */
    boolean begin(String id) {
        if (!notes.inFlight().begin(id)) {
            return false;
        }
        if (notes.memory().contains(id)) {
            notes.inFlight().end(id);
            return false;
        }
        counts.begin();
        return true;
    }

    private void end(String id) {
        notes.inFlight().end(id);
        counts.end();
    }

    /** Returns how often the exchange of a message has failed. */
    int failures(String id) {
        return notes.attempts().failures(id);
    }

    /** Lets a message wait that is listed, but not to be delivered as it is, or gone. */
    void passOver(String id) {
        notes.attempts().passedOver(id, UNTIL_INDEXED);
    }

    /** Notes that a message is gone after all whose exchange has begun. */
    void gone(String id) {
        LOG.info("Message {} is gone before it could be read", id);
        counts.gone(1);
        passOver(id);
        end(id);
    }

    /** Notes that the exchange of a message has completed. */
    void completed(String id) {
        try {
            dealtWith(id);
            counts.complete();
            onSuccess.add(id);
        } finally {
            end(id);
        }
    }

    private void dealtWith(String id) {
        notes.memory().add(id);
        notes.attempts().forget(id);
        delivered.addArrival(id);
    }

    /** Notes that the exchange of a message has failed. */
    void failed(String id, Exchange exchange) {
        try {
            Exception cause = exchange.getException();
            fail(
                    id,
                    exchange,
                    cause == null ? new CamelExecutionException("The exchange was rolled back", exchange) : cause);
        } finally {
            end(id);
        }
    }

    private void fail(String id, Exchange exchange, Throwable failure) {
        int attempt = failures(id) + 1;
        if (policy.givesUpAfter(attempt)) {
            delivered.addGivenUp(id);
            dealtWith(id);
            onGivingUp.add(id);
            handle(
                    "The exchange of message " + id + " failed at attempt " + attempt + ", the last one",
                    exchange,
                    failure);
            return;
        }
        broken = policy.breakOnFirstError();
        Duration delay = policy.redelivery().delayAfter(attempt);
        notes.attempts().failed(id, delay);
        LOG.warn(
                "The exchange of message {} failed at attempt {}; it is routed again by a poll after {} ms: {}",
                id,
                attempt,
                delay.toMillis(),
                failure.toString());
    }

    private void handle(String text, Exchange exchange, Throwable failure) {
        try {
            exceptionHandler.handleException(text, exchange, failure);
        } catch (RuntimeException e) {
            LOG.error("The exceptionHandler failed, when told: {}", text, e);
        }
    }

    private void report(String text, RuntimeException failure) {
        try {
            exceptionHandler.handleException(text, failure);
        } catch (RuntimeException e) {
            LOG.error("The exceptionHandler failed, when told: {}", text, e);
        }
    }

    /** Changes the labels of those that have waited long enough. */
    void markIfLate() {
        onSuccess.flushIfLate();
        onGivingUp.flushIfLate();
    }

    /** Changes the labels of all that wait. */
    void mark() {
        onSuccess.flush();
        onGivingUp.flush();
    }

    /** Changes the labels of all that wait, also of those that Gmail has just refused. */
    void markAll() {
        onSuccess.retry();
        onGivingUp.retry();
    }
}
