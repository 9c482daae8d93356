package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelgmail.component.checkpoint.JdbcCheckpointStore;
import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three JVMs share mailboxes over one database, and one of them is killed in the middle. */
@Timeout(120)
class KilledNodeTest {

    private static final int NODES = 3;
    private static final int MAILS = 10;
    private static final int LEASE_SECONDS = 2;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<String> addresses = IntStream.rangeClosed(1, 12)
            .mapToObj(number -> "user" + number + "@example.com")
            .toList();
    private final Set<String> arrived = new HashSet<>();
    private final List<Process> nodes = new ArrayList<>();

    @TempDir
    Path folder;

    private EmbeddedGmail gmail;
    private String database;
    private Connection connection;

    @BeforeEach
    void start() throws Exception {
        gmail = EmbeddedGmail.start();
        addresses.forEach(gmail::mailbox);
        database = "jdbc:h2:" + folder.resolve("checkpoints") + ";AUTO_SERVER=TRUE";
        JdbcDataSource here = new JdbcDataSource();
        here.setURL(database);
        connection = here.getConnection();
        assertThat(new JdbcCheckpointStore(here).free(addresses)).hasSize(12);
        for (int node = 0; node < NODES; node++) {
            nodes.add(startNode(node));
        }
    }

    @AfterEach
    void end() throws Exception {
        nodes.forEach(Process::destroyForcibly);
        for (Process node : nodes) {
            assertThat(node.waitFor()).isNotZero();
        }
        connection.close();
        gmail.close();
    }

    private Process startNode(int node) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                MailboxesNode.class.getName(),
                gmail.rootUrl(),
                database,
                String.valueOf(LEASE_SECONDS),
                deliveries(node).toString()));
        command.addAll(addresses);
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors" + node + ".txt").toFile())
                .start();
    }

    private Path deliveries(int node) {
        return folder.resolve("deliveries" + node + ".txt");
    }

    private void arrive(int mails) {
        for (int number = 0; number < mails; number++) {
            for (String address : addresses) {
                arrived.add(
                        address + " " + gmail.mailbox(address).deliver("News").id());
            }
        }
    }

    private List<String> delivered() throws IOException {
        List<String> delivered = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            if (Files.exists(deliveries(node))) {
                delivered.addAll(Files.readAllLines(deliveries(node)));
            }
        }
        return delivered;
    }

    private void awaitDelivered(int messages) {
        await().atMost(LIMIT).until(() -> Set.copyOf(delivered()).size() >= messages);
    }

    private Map<String, Long> number(String sql) throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                numbers.put(row.getString(1), row.getLong(2));
            }
        }
        return numbers;
    }

    private Map<String, Long> checkpoints() throws SQLException {
        return number("SELECT checkpoint_key, fencing_token FROM " + JdbcCheckpointStore.DEFAULT_TABLE_NAME
                + " WHERE checkpoint_text IS NOT NULL");
    }

    /** Returns the process that holds each mailbox. */
    private Map<String, Long> holders() throws SQLException {
        return number("SELECT checkpoint_key, CAST(REGEXP_REPLACE(lease_owner, '/.*', '') AS BIGINT) FROM "
                + JdbcCheckpointStore.DEFAULT_TABLE_NAME
                + " WHERE lease_until > CURRENT_TIMESTAMP AND checkpoint_key LIKE '%@%'");
    }

    /** Waits until each of these nodes holds as many mailboxes as the others. */
    private void awaitParts(List<Process> sharing) {
        List<Long> parts = Collections.nCopies(sharing.size(), (long) addresses.size() / sharing.size());
        await().atMost(LIMIT).untilAsserted(() -> assertThat(held(sharing)).isEqualTo(parts));
    }

    private List<Long> held(List<Process> sharing) throws SQLException {
        Collection<Long> holders = holders().values();
        return sharing.stream()
                .map(node -> holders.stream().filter(pid -> pid == node.pid()).count())
                .toList();
    }

    @Test
    void itsMailboxesAreServedByTheOthersWhenTheLeaseIsOverAndNothingIsLost() throws Exception {
        await().atMost(LIMIT).until(() -> checkpoints().size() == addresses.size());
        awaitParts(nodes);
        arrive(MAILS);
        awaitDelivered(arrived.size() / 2);

        Process killed = nodes.remove(0);
        killed.destroyForcibly().waitFor();
        arrive(1);
        awaitDelivered(arrived.size());

        assertThat(Set.copyOf(delivered())).isEqualTo(arrived);
        awaitParts(nodes);
        assertThatOnlyWhatWasTakenOverIsRepeated();
    }

    /** The checkpoint is behind each message, so that whoever takes over repeats no more than one. */
    private void assertThatOnlyWhatWasTakenOverIsRepeated() throws Exception {
        Map<String, Long> deliveries = new HashMap<>();
        delivered().forEach(line -> deliveries.merge(line.split(" ", 2)[0], 1L, Long::sum));
        checkpoints().forEach((key, token) -> {
            String address = key.substring(0, key.indexOf('/'));
            assertThat(deliveries.get(address)).as(key).isBetween(MAILS + 1L, MAILS + token);
        });
    }
}
