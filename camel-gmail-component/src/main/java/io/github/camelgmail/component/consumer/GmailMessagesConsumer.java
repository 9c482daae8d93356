package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.ListedMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.EmptyAsyncCallback;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists what matches at each poll, and routes each message once, the oldest first. */
@ManagedResource(description = "Managed Gmail messages consumer")
public final class GmailMessagesConsumer extends ScheduledBatchPollingConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(GmailMessagesConsumer.class);

    /** So many ids take some 4 MB. */
    private static final int MOST_OF_A_POLL = 20_000;

    private static final Duration LOOK_AROUND = Duration.ofMillis(200);

    private final Supplier<MatchSettings> opening;
    private final MatchNotes notes;
    private final DeliveryCounts counts = new DeliveryCounts();
    private volatile @Nullable MatchWork work;
    private boolean idle;

    /** What is made anew at each start. */
    private record MatchWork(MatchSettings settings, MatchListing listing, MatchReading reading, MatchLedger ledger) {}

    /**
     * Makes a consumer.
     *
     * @param notes   what earlier consumers of the endpoint knew of the messages
     * @param opening reads the endpoint's options when the consumer starts, and fails with the option to mend
     */
    public GmailMessagesConsumer(
            Endpoint endpoint, Processor processor, MatchNotes notes, Supplier<MatchSettings> opening) {
        super(endpoint, processor);
        this.notes = notes;
        this.opening = opening;
    }

    @Override
    protected void doStart() throws Exception {
        MatchSettings settings = opening.get();
        IdempotentRepository repository = settings.idempotentRepository();
        if (repository != null) {
            // It stays started until the context stops, as some forget all when they stop.
            getEndpoint().getCamelContext().addService(repository, true, true);
        } else if (!settings.leavesMatch()) {
            warnOfForgetting(settings);
        }
        work = new MatchWork(
                settings,
                new MatchListing(settings.client(), settings.view()),
                new MatchReading(settings.client(), settings.view(), counts),
                new MatchLedger(settings, notes, getExceptionHandler(), counts));
        super.doStart();
    }

    private static void warnOfForgetting(MatchSettings settings) {
        LOG.warn(
                "What gmail:messages delivers of {} may match again: it is remembered until this process ends, up to {}"
                        + " messages, and after a restart all that matches then is delivered once more. Give an"
                        + " idempotentRepository, or let markAsRead, archive, trash or removeLabels take what was delivered"
                        + " out of what labels and query ask for.",
                settings.binding().userId(),
                MatchMemory.CAPACITY);
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        idle = false;
        MatchWork running = work;
        if (running == null) {
            return 0;
        }
        running.ledger().pollBegins();
        List<ListedMessage> due =
                running.listing().oldest(mostOfAPoll(), running.ledger()::isDue, this::isReadyForMore);
        idle = running.ledger().isIdle() && isBatchAllowed();
        try {
            return deliver(running, due);
        } finally {
            running.reading().pollEnded();
            running.ledger().mark();
        }
    }

    /** One answer of Gmail shows that the consumer works. */
    private boolean isReadyForMore() {
        forceConsumerAsReady();
        return isBatchAllowed();
    }

    private int mostOfAPoll() {
        return maxMessagesPerPoll > 0 ? Math.min(maxMessagesPerPoll, MOST_OF_A_POLL) : MOST_OF_A_POLL;
    }

    private int deliver(MatchWork running, List<ListedMessage> due) throws Exception {
        MatchPolicy policy = running.settings().policy();
        int begun = 0;
        for (int from = 0; from < due.size() && goesOn(running); from += policy.batchSize()) {
            int to = Math.min(due.size(), from + policy.batchSize());
            List<ListedMessage> wanted = due.subList(from, to).stream()
                    .takeWhile(message -> running.ledger().isTurnOf(message.id()))
                    .toList();
            List<ListedMessage> following = due.subList(to, Math.min(due.size(), to + policy.lookahead()));
            begun += processBatch(new ArrayDeque<>(read(running, wanted, following)));
            running.reading().batchEnded();
            running.ledger().mark();
            if (wanted.size() < to - from) {
                break;
            }
        }
        return begun;
    }

    private static List<Message> read(MatchWork running, List<ListedMessage> wanted, List<ListedMessage> following) {
        List<Message> models = running.reading().read(wanted, following);
        Set<String> read = models.stream().map(Message::getId).collect(Collectors.toSet());
        wanted.stream().map(ListedMessage::id).filter(id -> !read.contains(id)).forEach(running.ledger()::passOver);
        return models;
    }

    @Override
    public int processBatch(Queue<Object> messages) throws Exception {
        MatchWork running = Objects.requireNonNull(work, "The consumer is stopped");
        int total = messages.size();
        int begun = 0;
        for (int index = 0; index < total && awaitsRoom(running); index++) {
            pendingExchanges = total - index - 1;
            begun += route(running, (Message) messages.remove(), index, total) ? 1 : 0;
            running.ledger().markIfLate();
        }
        return begun;
    }

    /** Exchanges that run on asynchronously must not become ever more. Returns whether one more may begin. */
    private boolean awaitsRoom(MatchWork running) throws InterruptedException {
        int most = running.settings().policy().concurrency();
        while (goesOn(running)) {
            if (notes.inFlight().awaitFewerThan(most, LOOK_AROUND)) {
                return goesOn(running);
            }
            running.ledger().markIfLate();
        }
        return false;
    }

    private boolean goesOn(MatchWork running) {
        return isBatchAllowed() && !running.ledger().isBroken();
    }

    /** A suspended consumer ends its batch only where the route shall complete all its tasks. */
    @Override
    public boolean isBatchAllowed() {
        return super.isBatchAllowed()
                && (shutdownRunningTask == ShutdownRunningTask.CompleteAllTasks || !isSuspendingOrSuspended());
    }

    /** Returns whether an exchange began. */
    private boolean route(MatchWork running, Message model, int index, int size) {
        MatchLedger ledger = running.ledger();
        String id = model.getId();
        if (!ledger.begin(id)) {
            return false;
        }
        Exchange exchange = createExchange(true);
        try {
            running.settings().binding().bind(running.reading().mail(model), exchange);
        } catch (GmailNotFoundException e) {
            releaseExchange(exchange, false);
            ledger.gone(id);
            return false;
        } catch (RuntimeException | Error e) {
            exchange.setException(e);
            ledger.failed(id, exchange);
            releaseExchange(exchange, false);
            return true;
        }
        exchange.getMessage().setHeader(GmailConstants.REDELIVERY_COUNTER, ledger.failures(id));
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, size);
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == size - 1);
        exchange.getExchangeExtension().addOnCompletion(new Outcome(ledger, id));
        getAsyncProcessor().process(exchange, EmptyAsyncCallback.get());
        return true;
    }

    /** Tells how an exchange ended, on any thread, also where it was handed over to another route. */
    private final class Outcome implements Synchronization {

        private final MatchLedger ledger;
        private final String id;

        Outcome(MatchLedger ledger, String id) {
            this.ledger = ledger;
            this.id = id;
        }

        @Override
        public void onComplete(Exchange exchange) {
            if (exchange.isRollbackOnly()) {
                ledger.failed(id, exchange);
            } else {
                ledger.completed(id);
            }
            markUnlessPolling();
        }

        @Override
        public void onFailure(Exchange exchange) {
            ledger.failed(id, exchange);
            markUnlessPolling();
        }

        /** A poll does that for many at once. */
        private void markUnlessPolling() {
            if (!isPolling()) {
                ledger.mark();
            }
        }
    }

    /** A poll that delivered nothing may have met mail that waits, which is not idleness. */
    @Override
    protected void processEmptyMessage() throws Exception {
        if (idle) {
            super.processEmptyMessage();
        }
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        MatchWork ended = work;
        work = null;
        if (ended != null) {
            ended.ledger().markAll();
            ended.reading().close();
        }
    }

    @ManagedAttribute(description = "Number of exchanges that have completed since the start")
    public long getDelivered() {
        return counts.completed();
    }

    @ManagedAttribute(description = "Number of messages that were gone before they could be read, since the start")
    public long getGone() {
        return counts.gone();
    }

    @ManagedAttribute(description = "Number of messages whose exchanges run")
    public int getInFlight() {
        return notes.inFlight().size();
    }
}
