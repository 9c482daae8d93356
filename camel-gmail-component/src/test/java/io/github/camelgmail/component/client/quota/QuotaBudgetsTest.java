package io.github.camelgmail.component.client.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuotaBudgetsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final QuotaSettings OF_2026 = QuotaSettings.of(QuotaTariff.OF_2026);
    private static final QuotaAccount ME = new QuotaAccount("project", new Object());

    private final VirtualClock clock = new VirtualClock();
    private final QuotaBudgets budgets = new QuotaBudgets(clock);

    @AfterEach
    void close() {
        budgets.close();
    }

    private static QuotaAccount account(String mailbox) {
        return new QuotaAccount("project", mailbox);
    }

    private static QuotaRequest request(long units) {
        return new QuotaRequest(units, 1, QuotaPriority.INTERACTIVE, false);
    }

    @Test
    void endpointsOfOneMailboxShareItsBudget() {
        MailboxBudget feed = budgets.open(account("alice@example.com"), OF_2026);
        MailboxBudget producer = budgets.open(account("alice@example.com"), OF_2026);
        feed.acquire(request(5_970)).join().answered();
        assertThat(producer.acquire(request(100))).isNotDone();
        assertThat(budgets.open(account("bob@example.com"), OF_2026).acquire(request(100)))
                .isDone();
    }

    @Test
    void meIsJoinedToItsAddressWithAllThatItHasSpent() {
        MailboxBudget me = budgets.open(ME, OF_2026);
        MailboxBudget alice = budgets.open(account("alice@example.com"), OF_2026);
        QuotaPermit inFlight = me.acquire(request(3_000)).join();
        me.acquire(request(2_900)).join().answered();
        CompletableFuture<QuotaPermit> waiting = me.acquire(request(3_000));

        budgets.name(ME, "Alice@Example.com");

        assertThat(alice.acquire(request(100))).isNotDone();
        clock.pass(Duration.ofSeconds(30));
        inFlight.answered();
        clock.pass(Duration.ofSeconds(29));
        assertThat(waiting).isNotDone();
        clock.pass(Duration.ofSeconds(32));
        assertThat(waiting).isDone();
        assertThat(budgets.mailbox("alice@example.com").orElseThrow().unitsUsed())
                .isEqualTo(5_900);
        assertThat(budgets.addresses()).containsExactly("alice@example.com");
    }

    @Test
    void aMailboxThatIsClosedAndOpenedAgainHasSpentWhatItHas() {
        MailboxBudget first = budgets.open(account("alice@example.com"), OF_2026);
        first.acquire(request(5_970)).join().answered();
        budgets.release(account("alice@example.com"));
        IntStream.range(0, 200).forEach(n -> budgets.release(opened("user" + n + "@example.com")));
        assertThat(budgets.open(account("alice@example.com"), OF_2026).acquire(request(100)))
                .isNotDone();
    }

    private QuotaAccount opened(String mailbox) {
        budgets.open(account(mailbox), OF_2026);
        return account(mailbox);
    }

    @Test
    void mailboxesThatNobodyUsesAreForgotten() {
        IntStream.range(0, 1_000).forEach(n -> budgets.release(opened("user" + n + "@example.com")));
        assertThat(budgets.addresses()).hasSizeLessThan(200);
    }

    @Test
    void oneProjectHasOneQuota() {
        budgets.open(account("alice@example.com"), OF_2026);
        assertThatThrownBy(() -> budgets.open(account("bob@example.com"), QuotaSettings.unlimited()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quotaTariff");
        budgets.release(account("alice@example.com"));
        assertThat(budgets.open(account("bob@example.com"), QuotaSettings.unlimited()))
                .isNotNull();
    }

    @Test
    void mailboxesThatWaitForTheProjectTakeTurns() {
        QuotaSettings scarce = OF_2026.withUnits(100_000, 1_000);
        List<Integer> order = new ArrayList<>();
        List<MailboxBudget> mailboxes = IntStream.range(0, 5)
                .mapToObj(n -> budgets.open(account("user" + n), scarce))
                .toList();
        for (int round = 0; round < 3; round++) {
            for (int n = 0; n < 5; n++) {
                int mailbox = n;
                assertThat(mailboxes.get(n).acquire(request(500)).thenAccept(permit -> {
                            order.add(mailbox);
                            permit.answered();
                        }))
                        .isNotNull();
            }
        }
        clock.pass(Duration.ofHours(1));
        assertThat(order).hasSize(15);
        assertThat(order.subList(0, 5)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(order.subList(5, 10)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(clock.wakeUps()).as("only the first watches the bucket").isLessThan(60);
    }

    @Test
    void aRefusalOfTheProjectPausesAllItsMailboxes() {
        MailboxBudget alice = budgets.open(account("alice@example.com"), OF_2026);
        MailboxBudget bob = budgets.open(account("bob@example.com"), OF_2026);
        alice.refused(QuotaLimit.PROJECT, MINUTE);
        CompletableFuture<QuotaPermit> turn = bob.acquire(request(1));
        assertThat(turn).isNotDone();
        clock.pass(MINUTE);
        assertThat(turn).isDone();
        QuotaMeters project = budgets.projects().get("project");
        assertThat(project.allowance()).isBetween(0.7, 0.76);
        assertThat(project.refusals()).containsEntry(QuotaLimit.PROJECT, 1L);
    }

    @Test
    void tenThousandIdleMailboxesNeedNoTimer() {
        IntStream.range(0, 10_000).forEach(n -> {
            MailboxBudget budget = budgets.open(account("user" + n + "@example.com"), OF_2026);
            budget.acquire(request(2)).join().answered();
            clock.pass(Duration.ofMillis(6));
        });
        assertThat(clock.waitingTasks()).isZero();
        assertThat(budgets.projects().get("project").unitsUsed()).isEqualTo(20_000);
    }
}
