package io.github.camelgmail.component.client.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AnyMinuteTest {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    /** What Gmail counted, and when, in milliseconds. */
    private record Counted(long at, long units) {}

    @Property(tries = 300, seed = "2026")
    void noMinuteOfAMailboxHoldsMoreThanItsLimit(
            @ForAll @IntRange(min = 100, max = 6_000) int limit,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 100) Integer> prices,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(max = 90_000) Integer> latencies,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(max = 30_000) Integer> pauses) {
        List<Counted> counted = spend(
                QuotaSettings.of(QuotaTariff.OF_2026)
                        .withUnits(limit, 1_000_000_000)
                        .withConcurrency(1_000),
                prices,
                latencies,
                pauses);

        assertThat(mostInAMinute(counted)).isLessThanOrEqualTo(limit);
        assertThat(counted).hasSize(prices.size());
    }

    @Property(tries = 300, seed = "2026")
    void noMinuteOfAProjectHoldsMoreThanItsLimit(
            @ForAll @IntRange(min = 1_000, max = 20_000) int limit,
            @ForAll @Size(min = 1, max = 120) List<@IntRange(min = 1, max = 500) Integer> prices,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(max = 500) Integer> latencies,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(max = 500) Integer> pauses) {
        List<Counted> counted = spend(
                QuotaSettings.of(QuotaTariff.OF_2026)
                        .withUnits(1_000_000, limit)
                        .withConcurrency(1_000),
                prices,
                latencies,
                pauses);

        assertThat(mostInAMinute(counted)).isLessThanOrEqualTo(limit);
        assertThat(counted).hasSize(prices.size());
    }

    /** Gmail counts each call at any time between its request and its answer. */
    private static List<Counted> spend(
            QuotaSettings settings, List<Integer> prices, List<Integer> latencies, List<Integer> pauses) {
        VirtualClock clock = new VirtualClock();
        List<Counted> counted = new ArrayList<>();
        List<CompletableFuture<Void>> turns = new ArrayList<>();
        try (QuotaBudgets budgets = new QuotaBudgets(clock)) {
            MailboxBudget budget = budgets.open(new QuotaAccount("project", "alice@example.com"), settings);
            for (int i = 0; i < prices.size(); i++) {
                int price = prices.get(i);
                Duration latency = Duration.ofMillis(latencies.get(i % latencies.size()));
                Duration travel = latency.dividedBy(1 + i % 3);
                QuotaPriority priority = i % 2 == 0 ? QuotaPriority.INTERACTIVE : QuotaPriority.BACKGROUND;
                turns.add(budget.acquire(new QuotaRequest(price, 1, priority, false))
                        .thenAccept(permit -> {
                            clock.after(travel.toNanos(), () -> counted.add(new Counted(millis(clock), price)));
                            clock.after(latency.toNanos(), permit::answered);
                        }));
                clock.pass(Duration.ofMillis(pauses.get(i % pauses.size())));
            }
            clock.pass(Duration.ofDays(1));
            assertThat(turns).allMatch(CompletableFuture::isDone);
        }
        return counted;
    }

    private static long millis(VirtualClock clock) {
        return Duration.ofNanos(clock.nanos()).toMillis();
    }

    private static long mostInAMinute(List<Counted> counted) {
        return counted.stream()
                .mapToLong(first -> counted.stream()
                        .filter(other -> other.at() >= first.at() && other.at() < first.at() + MINUTE)
                        .mapToLong(Counted::units)
                        .sum())
                .max()
                .orElse(0);
    }
}
