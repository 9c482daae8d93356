package io.github.camelgmail.component.client.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxBudgetTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final QuotaSettings OF_2026 = QuotaSettings.of(QuotaTariff.OF_2026);

    private final VirtualClock clock = new VirtualClock();
    private final QuotaBudgets budgets = new QuotaBudgets(clock);
    private final List<String> order = new ArrayList<>();

    @AfterEach
    void close() {
        budgets.close();
    }

    private MailboxBudget budget(QuotaSettings settings) {
        return budgets.open(new QuotaAccount("project", "alice@example.com"), settings);
    }

    private static QuotaRequest interactive(long units) {
        return new QuotaRequest(units, 1, QuotaPriority.INTERACTIVE, false);
    }

    private static QuotaRequest background(long units) {
        return new QuotaRequest(units, 1, QuotaPriority.BACKGROUND, false);
    }

    private void note(String name, CompletableFuture<QuotaPermit> turn) {
        assertThat(turn.thenAccept(permit -> {
                    order.add(name);
                    permit.answered();
                }))
                .isNotNull();
    }

    @Test
    void allUnitsMayGoAtOnceAndComeBackAMinuteAfterTheAnswer() {
        MailboxBudget budget = budget(OF_2026);
        QuotaPermit all = budget.acquire(interactive(5_900)).join();
        clock.pass(SECOND);
        CompletableFuture<QuotaPermit> next = budget.acquire(interactive(500));
        all.answered();
        clock.pass(MINUTE.minusMillis(1));
        assertThat(next).isNotDone();
        clock.pass(Duration.ofMillis(1));
        assertThat(next).isDone();
        assertThat(budget.meters().waits()).isEqualTo(1);
        assertThat(budget.meters().waited()).isEqualTo(MINUTE);
    }

    @Test
    void aRefusalForThousandsOfYearsIsAPauseLikeAnyOther() {
        MailboxBudget budget = budget(OF_2026);
        budget.refused(QuotaLimit.MAILBOX, Duration.ofDays(365 * 8_000L));
        assertThat(budget.tryAcquire(interactive(5)).permit()).isEmpty();
        assertThatThrownBy(budget.acquire(interactive(5))::join).hasCauseInstanceOf(QuotaPausedException.class);
    }

    @Test
    void whatGmailHasNotCountedIsThereAtOnce() {
        MailboxBudget budget = budget(OF_2026);
        budget.acquire(interactive(5_900)).join().giveBack();
        assertThat(budget.acquire(interactive(5_900))).isDone();
        assertThat(budget.meters().unitsUsed()).isZero();
    }

    @Test
    void aFeedReadsAtLeast97PercentOfWhatTheTariffAllows() {
        MailboxBudget budget = budget(OF_2026);
        long end = Duration.ofMinutes(20).toNanos();
        readOn(budget, end);
        clock.pass(Duration.ofMinutes(20));
        assertThat(budget.meters().unitsUsed()).isBetween(20 * 5_820L, 20 * 6_000L);
        assertThat(clock.wakeUps()).as("one for each answer, and few more").isLessThan(8_000);
    }

    private void readOn(MailboxBudget budget, long end) {
        if (clock.nanos() < end) {
            assertThat(budget.acquire(background(20)).thenAccept(permit -> {
                        clock.after(Duration.ofMillis(50).toNanos(), () -> {
                            permit.answered();
                            readOn(budget, end);
                        });
                    }))
                    .isNotNull();
        }
    }

    @Test
    void aFeedLeavesASendForProducersAndASecondWhereTheyAreAtWork() {
        MailboxBudget budget = budget(OF_2026);
        assertThat(budget.room(QuotaPriority.BACKGROUND).units()).isEqualTo(5_970 - 100);
        budget.acquire(interactive(100)).join().giveBack();
        assertThat(budget.room(QuotaPriority.BACKGROUND).units()).isEqualTo(5_970 - 200);
        clock.pass(Duration.ofMinutes(10));
        assertThat(budget.room(QuotaPriority.BACKGROUND).units()).isEqualTo(5_970 - 100);
        QuotaPermit backlog = budget.acquire(background(5_870)).join();
        assertThat(budget.acquire(background(20))).isNotDone();
        assertThat(budget.acquire(interactive(100))).isDone();
        backlog.answered();
    }

    @Test
    void interactiveCallersGoBeforeFeedsAndOtherwiseInTheirOrder() {
        MailboxBudget budget = budget(OF_2026);
        budget.acquire(interactive(5_970)).join().answered();
        note("feed 1", budget.acquire(background(20)));
        note("feed 2", budget.acquire(background(20)));
        note("send 1", budget.acquire(interactive(100)));
        note("send 2", budget.acquire(interactive(100)));
        assertThat(budget.tryAcquire(background(2)).permit()).isEmpty();
        clock.pass(MINUTE.multipliedBy(2));
        assertThat(order).containsExactly("send 1", "send 2", "feed 1", "feed 2");
    }

    @Test
    void whoDoesNotWaitIsToldWhenToComeBack() {
        MailboxBudget budget = budget(OF_2026);
        budget.acquire(interactive(5_970)).join().answered();
        QuotaTurn turn = budget.tryAcquire(background(1_000));
        assertThat(turn.permit()).isEmpty();
        assertThat(turn.until()).isEqualTo(VirtualClock.START.plus(MINUTE));
        clock.pass(MINUTE);
        assertThat(budget.tryAcquire(background(1_000)).permit()).isPresent();
    }

    @Test
    void aCallDearerThanAllThereIsGoesWhenAllIsThere() {
        MailboxBudget budget = budget(OF_2026.withUnits(60, 600));
        QuotaPermit small = budget.acquire(interactive(5)).join();
        CompletableFuture<QuotaPermit> send = budget.acquire(interactive(100));
        assertThat(send).isNotDone();
        small.answered();
        clock.pass(MINUTE);
        assertThat(send).isDone();
    }

    @Test
    void requestsInFlightAreLimited() {
        MailboxBudget budget = budget(OF_2026.withConcurrency(2));
        QuotaPermit first = budget.acquire(interactive(1)).join();
        assertThat(budget.acquire(interactive(1))).isDone();
        CompletableFuture<QuotaPermit> third = budget.acquire(interactive(1));
        assertThat(third).isNotDone();
        first.answered();
        assertThat(third).isDone();
    }

    @Test
    void whoGivesUpHoldsUpNobody() {
        MailboxBudget budget = budget(OF_2026);
        budget.acquire(interactive(5_970)).join().answered();
        CompletableFuture<QuotaPermit> large = budget.acquire(interactive(5_970));
        CompletableFuture<QuotaPermit> small = budget.acquire(interactive(1));
        large.cancel(false);
        clock.pass(SECOND.multipliedBy(5));
        assertThat(small).isDone();
    }

    @Test
    void aRefusalPausesAllCallsAndShrinksTheAllowanceWhichRecovers() {
        MailboxBudget budget = budget(OF_2026);
        budget.refused(QuotaLimit.MAILBOX, SECOND.multipliedBy(10));
        budget.refused(QuotaLimit.MAILBOX, SECOND);
        assertThat(budget.meters().pausedUntil()).isEqualTo(VirtualClock.START.plusSeconds(10));
        assertThat(budget.meters().refusals()).containsEntry(QuotaLimit.MAILBOX, 2L);
        CompletableFuture<QuotaPermit> next = budget.acquire(interactive(1));
        clock.pass(SECOND.multipliedBy(10).minusNanos(1));
        assertThat(next).isNotDone();
        clock.pass(Duration.ofNanos(1));
        assertThat(next).isDone();
        assertThat(budget.meters().allowance())
                .as("one burst of refusals counts once")
                .isBetween(0.7, 0.71);
        assertThat(budget.room(QuotaPriority.INTERACTIVE).units()).isBetween(4_100L, 4_300L);
        clock.pass(MINUTE.multipliedBy(6));
        assertThat(budget.meters().allowance()).isEqualTo(1);
    }

    @Test
    void theAllowanceHasAFloor() {
        MailboxBudget budget = budget(OF_2026);
        for (int i = 0; i < 20; i++) {
            budget.refused(QuotaLimit.MAILBOX, SECOND);
            clock.pass(SECOND);
        }
        assertThat(budget.meters().allowance()).isBetween(0.1, 0.12);
        assertThat(budget.acquire(interactive(100))).isDone();
    }

    @Test
    void tooManyConcurrentRequestsHalveWhatIsInFlight() {
        MailboxBudget budget = budget(OF_2026);
        QuotaPermit batch = budget.acquire(new QuotaRequest(1_000, 50, QuotaPriority.BACKGROUND, false))
                .join();
        batch.answered();
        budget.refused(QuotaLimit.CONCURRENCY, SECOND);
        assertThat(budget.meters().allowance()).isEqualTo(1);
        clock.pass(SECOND);
        assertThat(budget.room(QuotaPriority.BACKGROUND).calls()).isEqualTo(25);
        clock.pass(MINUTE.multipliedBy(3));
        assertThat(budget.room(QuotaPriority.BACKGROUND).calls()).isEqualTo(28);
    }

    @Test
    void aLimitOfSendsHoldsUpNoOtherCall() {
        MailboxBudget budget = budget(OF_2026);
        budget.refused(QuotaLimit.SENDING, MINUTE);
        CompletableFuture<QuotaPermit> send = budget.acquire(new QuotaRequest(100, 1, QuotaPriority.INTERACTIVE, true));
        assertThat(send).isNotDone();
        assertThat(budget.acquire(interactive(20))).isDone();
        clock.pass(MINUTE);
        assertThat(send).isDone();
    }

    @Test
    void nobodyWaitsForHours() {
        MailboxBudget budget = budget(OF_2026);
        CompletableFuture<QuotaPermit> waiting = budget.acquire(interactive(5_911));
        budget.refused(QuotaLimit.MAILBOX, Duration.ofHours(8));
        CompletableFuture<QuotaPermit> later = budget.acquire(interactive(1));
        assertThat(waiting).isDone();
        assertThatThrownBy(later::join).hasRootCauseInstanceOf(QuotaPausedException.class);
        assertThat(budget.tryAcquire(background(1)).until()).isEqualTo(VirtualClock.START.plus(Duration.ofHours(8)));
    }

    @Test
    void withoutALimitCallsWaitOnlyForWhatRefusalsAsk() {
        MailboxBudget budget = budget(QuotaSettings.unlimited());
        assertThat(budget.acquire(interactive(1_000_000))).isDone();
        budget.refused(QuotaLimit.MAILBOX, SECOND);
        CompletableFuture<QuotaPermit> next = budget.acquire(interactive(1));
        assertThat(next).isNotDone();
        clock.pass(SECOND);
        assertThat(next).isDone();
    }

    @Test
    void reservedUnitsAreUsedOnce() {
        MailboxBudget budget = budget(OF_2026);
        QuotaPermit reserved = budget.acquire(new QuotaRequest(120, 0, QuotaPriority.INTERACTIVE, true))
                .join();
        QuotaPermit call = budget.acquire(interactive(0)).join();
        call.draw(reserved, 20);
        call.answered();
        reserved.giveBack();
        assertThat(budget.meters().unitsUsed()).isEqualTo(20);
        assertThat(budget.meters().unitsLeft()).isEqualTo(5_970 - 20);
        assertThat(reserved.units()).isZero();
    }

    @Test
    void whoHoldsUnitsDoesNotWaitForThoseWhoWantSome() {
        MailboxBudget budget = budget(OF_2026);
        QuotaPermit reserved = budget.acquire(new QuotaRequest(5_970, 0, QuotaPriority.INTERACTIVE, false))
                .join();
        assertThat(budget.acquire(interactive(100))).isNotDone();
        assertThat(budget.acquire(interactive(0))).isDone();
        reserved.giveBack();
    }
}
