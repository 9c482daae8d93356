package io.github.camelgmail.test.quota;

import io.github.camelgmail.test.quota.QuotaRefusal.Limit;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts what calls use, and refuses those over a limit. Calls that are refused cost nothing. Safe for use by several threads. */
public final class QuotaMeter implements Quota {

    private final Clock clock;
    private final Map<String, Ledger> mailboxes = new HashMap<>();
    private final Object lock = new Object();
    private Ledger project = new Ledger();
    private volatile QuotaLimits limits;

    /** Creates a meter with nothing used. */
    public QuotaMeter(QuotaLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public QuotaLimits limits() {
        return limits;
    }

    @Override
    public void limits(QuotaLimits newLimits) {
        limits = newLimits;
    }

    /**
     * Charges a call to a mailbox.
     *
     * @param units its price
     * @param sends whether it sends a message
     * @return why it is refused; empty when it may be made
     */
    public Optional<QuotaRefusal> charge(String address, int units, boolean sends) {
        QuotaLimits inForce = limits;
        if (inForce.areNone()) {
            return Optional.empty();
        }
        QuotaTime time = QuotaTime.of(clock.instant());
        synchronized (lock) {
            Ledger user = ledger(address).at(time);
            Optional<QuotaRefusal> refusal = new Balance(inForce, time, user, project.at(time)).refusal(units, sends);
            if (refusal.isEmpty()) {
                user.spend(units);
                project.spend(units);
                if (sends) {
                    user.send(time.now());
                }
            }
            return refusal;
        }
    }

    /** Takes back the send of a call that was charged and then failed. */
    public void withdrawSend(String address) {
        synchronized (lock) {
            ledger(address).withdrawSend();
        }
    }

    /**
     * Lets a call of a mailbox begin. The caller runs {@link Admission#leave()} when it is answered.
     *
     * @return what to leave by, or why it is refused
     */
    public Admission enter(String address) {
        QuotaLimits inForce = limits;
        if (inForce.concurrentRequests() == QuotaLimits.UNLIMITED) {
            return Admission.UNCOUNTED;
        }
        QuotaTime time = QuotaTime.of(clock.instant());
        synchronized (lock) {
            Ledger user = ledger(address);
            if (user.inFlight() >= inForce.concurrentRequests()) {
                return Admission.refused(new QuotaRefusal(Limit.CONCURRENCY, inForce.refusal(), time.now()));
            }
            user.enter();
            return Admission.counted(() -> leave(user));
        }
    }

    private void leave(Ledger user) {
        synchronized (lock) {
            user.leave();
        }
    }

    /** Counts what has travelled for a mailbox. */
    public void transferred(String address, long bytesDown, long bytesUp) {
        if (limits.areNone() || address.isEmpty()) {
            return;
        }
        QuotaTime time = QuotaTime.of(clock.instant());
        synchronized (lock) {
            ledger(address).at(time).transfer(bytesDown, bytesUp);
            project.at(time).transfer(bytesDown, bytesUp);
        }
    }

    @Override
    public QuotaUse use(String address) {
        QuotaTime time = QuotaTime.of(clock.instant());
        synchronized (lock) {
            Ledger known = mailboxes.get(address.toLowerCase(Locale.ROOT));
            return (known == null ? new Ledger() : known.at(time)).use();
        }
    }

    @Override
    public QuotaUse projectUse() {
        QuotaTime time = QuotaTime.of(clock.instant());
        synchronized (lock) {
            return project.at(time).use();
        }
    }

    @Override
    public void forgetUse() {
        synchronized (lock) {
            mailboxes.values().removeIf(Ledger::isIdle);
            mailboxes.values().forEach(Ledger::forget);
            project = new Ledger();
        }
    }

    private Ledger ledger(String address) {
        return mailboxes.computeIfAbsent(address, unused -> new Ledger());
    }
}
