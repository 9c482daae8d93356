package io.github.camelgmail.component.checkpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews all leases of one owner, many with one statement, on a daemon thread that ends when none is left. A round that fails
 * is done again sooner than the next is due. Thread-safe.
 */
final class LeaseRenewals {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseRenewals.class);

    private static final int ROUNDS_A_LEASE = 3;
    private static final int ATTEMPTS_A_LEASE = 12;

    private final Database database;
    private final CheckpointTable table;
    private final String owner;
    private final Duration leaseDuration;
    private final ScheduledThreadPoolExecutor executor = executor();
    private final Map<String, JdbcCheckpointLease> leases = new ConcurrentHashMap<>();
    private @Nullable Future<?> round;
    private long starts;

    LeaseRenewals(Database database, CheckpointTable table, String owner, Duration leaseDuration) {
        this.database = database;
        this.table = table;
        this.owner = owner;
        this.leaseDuration = leaseDuration;
    }

    private static ScheduledThreadPoolExecutor executor() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "gmail-checkpoint-leases");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(1, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Renews a lease from now on; an earlier one of the same checkpoint no longer. */
    synchronized void add(JdbcCheckpointLease lease) {
        leases.put(lease.key(), lease);
        if (round == null) {
            starts++;
            begin(leaseDuration.dividedBy(ROUNDS_A_LEASE));
        }
    }

    private void begin(Duration delay) {
        long start = starts;
        round = executor.schedule(() -> renewAll(start), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Leaves a lease to run out. */
    synchronized void remove(JdbcCheckpointLease lease) {
        leases.remove(lease.key(), lease);
        if (leases.isEmpty() && round != null) {
            round.cancel(false);
            round = null;
        }
    }

    private void renewAll(long start) {
        Duration delay = leaseDuration.dividedBy(ATTEMPTS_A_LEASE);
        try {
            leases.values().stream().filter(lease -> !lease.isHeld()).forEach(this::remove);
            List<JdbcCheckpointLease> held = new ArrayList<>(leases.values());
            for (int from = 0; from < held.size(); from += KeyList.LONGEST) {
                renew(held.subList(from, Math.min(held.size(), from + KeyList.LONGEST)));
            }
            delay = leaseDuration.dividedBy(ROUNDS_A_LEASE);
        } catch (CheckpointException e) {
            LOG.warn("Renewing leases is tried again until they run out", e);
        } finally {
            goOn(start, delay);
        }
    }

    /** Does not if this round found the last lease gone: rounds that were begun since go on by themselves. */
    private synchronized void goOn(long start, Duration delay) {
        if (round != null && start == starts) {
            begin(delay);
        }
    }

    private void renew(List<JdbcCheckpointLease> some) {
        KeyList keys = new KeyList(some.stream().map(JdbcCheckpointLease::key).toList());
        Map<JdbcCheckpointLease, Long> asked =
                some.stream().collect(Collectors.toMap(lease -> lease, JdbcCheckpointLease::now));
        Map<String, Long> renewed = database.run(
                some.size() + " leases in the table " + table + " could not be renewed",
                connection -> table.renew(connection, owner, keys));
        asked.forEach((lease, time) -> lease.renewed(time, renewed.get(lease.key())));
    }
}
