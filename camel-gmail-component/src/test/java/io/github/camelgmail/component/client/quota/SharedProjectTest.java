package io.github.camelgmail.component.client.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.camelgmail.component.checkpoint.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(Postgres.class)
class SharedProjectTest {

    private static final int LIMIT = 6_000;
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int STEPS_OF_A_MINUTE = 60;

    private final VirtualClock clock = new VirtualClock();

    @Test
    void twoNodesTogetherNeverSpendMoreThanTheProjectHas(String url) throws SQLException {
        List<Integer> spentInStep = new ArrayList<>();
        try (QuotaBudgets one = new QuotaBudgets(clock);
                QuotaBudgets other = new QuotaBudgets(clock)) {
            List<MailboxBudget> nodes = List.of(node(one, buckets(database(url))), node(other, buckets(database(url))));
            for (int step = 0; step < 3 * STEPS_OF_A_MINUTE; step++) {
                spentInStep.add(spend(nodes.get(0)) + spend(nodes.get(1)));
                clock.pass(STEP);
            }
        }
        for (int from = 0; from + STEPS_OF_A_MINUTE <= spentInStep.size(); from++) {
            assertThat(sum(spentInStep.subList(from, from + STEPS_OF_A_MINUTE))).isLessThanOrEqualTo(LIMIT);
        }
        assertThat(sum(spentInStep)).isGreaterThan(3 * LIMIT * 8 / 10);
    }

    @Test
    void aDatabaseThatCannotBeAskedHoldsUpNobody() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/postgres");
        try (QuotaBudgets budgets = new QuotaBudgets(clock)) {
            MailboxBudget node = node(budgets, buckets(nowhere));
            assertThat(spend(node)).isBetween(500, 1_000);
        }
    }

    private static int sum(List<Integer> units) {
        return units.stream().mapToInt(Integer::intValue).sum();
    }

    /** Spends what it gets. */
    private static int spend(MailboxBudget node) {
        int units = 0;
        QuotaRequest get = new QuotaRequest(50, 1, QuotaPriority.BACKGROUND, false);
        for (QuotaTurn turn = node.tryAcquire(get); turn.permit().isPresent(); turn = node.tryAcquire(get)) {
            turn.permit().get().answered();
            units += 50;
        }
        return units;
    }

    private static MailboxBudget node(QuotaBudgets budgets, ProxyManager<String> buckets) {
        QuotaSettings settings = QuotaSettings.of(QuotaTariff.OF_2026)
                .withUnits(1_000_000, LIMIT)
                .withBuckets(buckets);
        return budgets.open(new QuotaAccount("project", "alice@example.com"), settings);
    }

    private static DataSource database(String url) throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bucket"
                    + " (id VARCHAR(255) PRIMARY KEY, state BYTEA, expires_at BIGINT)");
        }
        return database;
    }

    private ProxyManager<String> buckets(DataSource database) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .clientClock(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return clock.nanos();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
    }
}
