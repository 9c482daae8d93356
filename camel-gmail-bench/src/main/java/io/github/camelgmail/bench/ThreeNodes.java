package io.github.camelgmail.bench;

import io.github.camelgmail.bench.report.Part;
import io.github.camelgmail.bench.report.Verdict;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lets mail arrive in many mailboxes and compares how fast one node reads it with how fast three do, in JVMs of their own, on
 * one PostgreSQL; and kills one of three in the middle. Arguments, in pairs: {@code --mailboxes}, {@code --mails} in each,
 * {@code --roundTrip} in milliseconds, {@code --lease} in seconds, {@code --into}.
 */
public final class ThreeNodes {

    private static final double LEAST_SHORTER = 2.2;
    private static final int NODES = 3;
    private static final int MAILS_TO_WARM_UP = 10;

    private final Part part =
            new Part("leases", "Many mailboxes on one node and on three, one of which is killed", "ThreeNodes");
    private final int mailboxes;
    private final int mails;
    private final int lease;
    private final Path directory;
    private final OtherJvm gmail;
    private final String rootUrl;
    private final Path arrived;
    private final String database;
    private final LeaseTable table;
    private final List<String> spread = new ArrayList<>();
    private int lost;

    private ThreeNodes(Arguments arguments, Path directory, EmbeddedPostgres postgres, Connection connection)
            throws Exception {
        this.mailboxes = arguments.number("mailboxes", 1_000);
        this.mails = arguments.number("mails", 50);
        this.lease = arguments.number("lease", 5);
        this.directory = directory;
        this.arrived = directory.resolve("arrived.txt");
        this.database = postgres.getJdbcUrl("postgres", "postgres");
        this.table = new LeaseTable(postgres.getPostgresDatabase(), connection);
        this.gmail = OtherJvm.start(
                "-Xmx1g",
                "-cp",
                OtherJvm.classPath(),
                GmailProcess.class.getName(),
                String.valueOf(mailboxes),
                String.valueOf(arguments.number("roundTrip", 50)),
                arrived.toString());
        this.rootUrl = gmail.lineAfter("url ");
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("three-nodes");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            Arguments given = Arguments.of(arguments, "mailboxes", "mails", "roundTrip", "lease");
            ThreeNodes course = new ThreeNodes(given, directory, postgres, connection);
            try {
                course.beginFeeds();
                course.measureAll();
                course.part.publish(given.page());
            } finally {
                course.gmail.close();
            }
        }
    }

    private NodeRun started(int nodes) throws Exception {
        NodeRun run = new NodeRun(table, System::currentTimeMillis);
        run.start(nodes, directory, rootUrl, database, String.valueOf(mailboxes), String.valueOf(lease));
        return run;
    }

    /** Each feed begins where its mailbox is when it is first looked at, so that is done while all are empty. */
    private void beginFeeds() throws Exception {
        try (NodeRun run = started(1)) {
            table.make();
            run.begin();
            run.awaitCheckpoints(mailboxes);
            run.end();
        }
    }

    private void measureAll() throws Exception {
        part.line("| nodes | killed | seconds | lost | twice | taken over after | statements/s | processor s |");
        part.line("|---|---|---|---|---|---|---|---|");
        double one = measure(1, false);
        double three = measure(NODES, false);
        double killed = measure(NODES, true);
        part.find(
                String.format(
                        Locale.ROOT, "%,d mailboxes with %d messages each, three nodes, one killed", mailboxes, mails),
                "nothing lost, ≥ 2.2 × shorter than one node",
                String.format(
                        Locale.ROOT,
                        "%d lost, %.2f × shorter, %.2f × where one is killed",
                        lost,
                        one / three,
                        one / killed),
                Verdict.of(lost == 0 && one / three >= LEAST_SHORTER));
        part.line("");
        part.line("Mailboxes that each node held in the end, run by run: " + String.join("; ", spread) + ".");
    }

    private double measure(int nodes, boolean killing) throws Exception {
        try (NodeRun run = started(nodes)) {
            warmUp(run);
            Set<String> messages = arrive(mails);
            double gmailBefore = gmail.cpuSeconds();
            run.begin();
            String takenOver = killing ? killed(run, messages) : "";
            NodeDeliveries delivered = run.awaitDeliveries(messages, messages.size());
            double seconds = run.millisUntil(delivered) / 1e3;
            lost += messages.size() - delivered.first().size();
            spread.add(run.spread());
            part.line(String.format(
                    Locale.ROOT,
                    "| %d | %s | %.1f | %d | %d | %s | %.0f | %.0f + %.0f (Gmail) |",
                    nodes,
                    killing ? "one" : "none",
                    seconds,
                    messages.size() - delivered.first().size(),
                    delivered.repeated(),
                    takenOver,
                    run.statementsASecond(),
                    run.cpuSeconds(),
                    gmail.cpuSeconds() - gmailBefore));
            run.end();
            return seconds;
        }
    }

    private Set<String> arrive(int mailsEach) throws IOException {
        gmail.say(String.valueOf(mailsEach));
        String unused = gmail.lineAfter("arrived");
        return Set.copyOf(Files.readAllLines(arrived));
    }

    private void warmUp(NodeRun run) throws Exception {
        Set<String> messages = arrive(MAILS_TO_WARM_UP);
        run.begin();
        NodeDeliveries unused = run.awaitDeliveries(messages, messages.size());
        run.rest();
    }

    private String killed(NodeRun run, Set<String> messages) throws Exception {
        NodeDeliveries unused = run.awaitDeliveries(messages, messages.size() / 2);
        return String.format(Locale.ROOT, "%.1f s", run.killLast() / 1e3);
    }
}
