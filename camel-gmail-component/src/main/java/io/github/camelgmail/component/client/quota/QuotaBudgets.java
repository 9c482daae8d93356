package io.github.camelgmail.component.client.quota;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The budgets of a Camel context: one for each mailbox, whatever endpoints use it, and one for each project. They are light,
 * so that there may be ten thousand. Safe for use by many threads.
 */
public final class QuotaBudgets implements AutoCloseable {

    private static final int SWEEP_AT_LEAST = 64;

    private final QuotaClock clock;
    private final TimeMeter meter;
    private final Map<String, ProjectBudget> projects = new HashMap<>();
    private final Map<QuotaAccount, Entry> mailboxes = new HashMap<>();
    private int sweepAt = SWEEP_AT_LEAST;

    /** A budget and how many clients use it. */
    private static final class Entry {

        private final MailboxBudget budget;
        private int clients;

        Entry(MailboxBudget budget) {
            this.budget = budget;
        }
    }

    /** Makes budgets that go by the time of this machine. */
    public QuotaBudgets() {
        this(new SystemQuotaClock());
    }

    /** Makes budgets that go by a clock of their own, for tests; their wake-ups still go by the time of this machine. */
    public QuotaBudgets(Clock clock) {
        this(new SetQuotaClock(clock));
    }

    /** Makes budgets with a time of their own, for tests. */
    public QuotaBudgets(QuotaClock clock) {
        this.clock = clock;
        this.meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.nanos();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    /**
     * Opens the budget of a mailbox. Whoever opens one {@linkplain #release releases} it.
     *
     * @throws IllegalArgumentException if the project is in use with other settings; the message names the options
     */
    public synchronized MailboxBudget open(QuotaAccount account, QuotaSettings settings) {
        ProjectBudget project = project(account.project(), settings);
        Entry entry = mailboxes.get(account);
        if (entry == null) {
            sweep();
            entry = new Entry(new MailboxBudget(project, clock, new MailboxState(project, meter)));
            mailboxes.put(account, entry);
        }
        entry.clients++;
        return entry.budget;
    }

    /** Says that a mailbox that was opened is used no longer. What it has spent stays known for as long as Gmail counts it. */
    public synchronized void release(QuotaAccount account) {
        Entry entry = mailboxes.get(account);
        if (entry != null && entry.clients > 0) {
            entry.clients--;
        }
    }

    /** Notes the address of a mailbox that was opened under something else; budgets of the same address become one. */
    public synchronized void name(QuotaAccount account, String address) {
        QuotaAccount named = new QuotaAccount(account.project(), address.toLowerCase(Locale.ROOT));
        Entry entry = mailboxes.get(account);
        if (entry == null || named.equals(account)) {
            return;
        }
        Entry known = mailboxes.putIfAbsent(named, entry);
        if (known != null && known != entry) {
            known.clients += entry.clients;
            mailboxes.replaceAll((key, value) -> value == entry ? known : value);
            entry.budget.join(known.budget);
        }
    }

    /** What was spent of each project's quota, by the project's name. */
    public synchronized Map<String, QuotaMeters> projects() {
        Map<String, QuotaMeters> meters = new TreeMap<>();
        projects.forEach((name, project) -> meters.put(name, project.meters(counts(name))));
        return meters;
    }

    /** What was spent of a mailbox's quota; empty where the address is not known. */
    public synchronized Optional<QuotaMeters> mailbox(String address) {
        String key = address.toLowerCase(Locale.ROOT);
        return mailboxes.entrySet().stream()
                .filter(entry -> entry.getKey().mailbox().equals(key))
                .map(entry -> entry.getValue().budget.meters())
                .findFirst();
    }

    /** The addresses of the mailboxes that are known by them, sorted. */
    public synchronized List<String> addresses() {
        return mailboxes.keySet().stream()
                .map(QuotaAccount::mailbox)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .sorted()
                .toList();
    }

    /** Wakes nobody any more. */
    @Override
    public void close() {
        clock.close();
    }

    private ProjectBudget project(String name, QuotaSettings settings) {
        ProjectBudget known = projects.get(name);
        if (known != null && known.settings().equals(settings)) {
            return known;
        }
        if (known != null && entries(name).anyMatch(entry -> entry.clients > 0)) {
            throw new IllegalArgumentException("The quota options differ from those of another endpoint with the same"
                    + " credentials and server. A project has one quota: set quotaTariff and the other quota options on"
                    + " the component, or alike on all its endpoints");
        }
        mailboxes.keySet().removeIf(account -> account.project().equals(name));
        ProjectBudget fresh = new ProjectBudget(name, settings, clock, meter);
        projects.put(name, fresh);
        return fresh;
    }

    private QuotaCounts counts(String project) {
        QuotaCounts sum = new QuotaCounts();
        entries(project).forEach(entry -> entry.budget.countInto(sum));
        return sum;
    }

    private Stream<Entry> entries(String project) {
        return mailboxes.entrySet().stream()
                .filter(entry -> entry.getKey().project().equals(project))
                .map(Map.Entry::getValue)
                .distinct();
    }

    /** Forgets mailboxes that nobody uses and that have spent nothing of late, now and then. */
    private void sweep() {
        if (mailboxes.size() >= sweepAt) {
            mailboxes.values().removeIf(entry -> entry.clients == 0 && entry.budget.untouched());
            sweepAt = Math.max(SWEEP_AT_LEAST, 2 * mailboxes.size());
        }
    }
}
