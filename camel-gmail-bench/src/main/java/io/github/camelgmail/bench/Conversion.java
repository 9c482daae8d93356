package io.github.camelgmail.bench;

import io.github.camelgmail.bench.report.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What it costs to turn mail into exchanges and exchanges into mail, beside Jakarta Mail alone. */
public final class Conversion {

    private static final int FORKS = 1;
    private static final int WARM_UPS = 3;
    private static final int MEASUREMENTS = 5;
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final Map<String, String> TITLES = Map.of(
            "fullOnExchange", "`full` on an exchange",
            "rawOnExchange", "`raw` on an exchange",
            "rawByJakartaMail", "`raw` by Jakarta Mail",
            "byComponent", "written by the component",
            "byJakartaMail", "written by Jakarta Mail");

    private static final String HEAD = """
            | mail | what | MB/s | time, µs | ± | processor time, µs | allocated, kB |
            |---|---|---|---|---|---|---|
            """;

    private Conversion() {}

    /**
     * Measures.
     *
     * @param arguments {@code --seconds} of an iteration; {@code --only}, a regular expression that what is measured must
     *     match; {@code --into}
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Arguments given = Arguments.of(arguments, "seconds", "only");
        TimeValue iteration = TimeValue.seconds(given.number("seconds", 1));
        String wanted = given.values().getOrDefault("only", "");
        String classes = "(" + ReadMail.class.getSimpleName() + "|" + WrittenMail.class.getSimpleName() + ")";
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("\\." + classes + "\\..*" + wanted)
                        .forks(FORKS)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(iteration)
                        .measurementIterations(MEASUREMENTS)
                        .measurementTime(iteration)
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTime.class)
                        .jvmArgsAppend("-Xmx1g", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                        .build())
                .run();
        Part part = new Part("conversion", "Mail to exchanges and back, beside Jakarta Mail alone", "Conversion");
        HEAD.lines().forEach(part::line);
        for (ConversionMail mail : ConversionMail.values()) {
            int length = mail.bytes().length;
            results.stream()
                    .filter(result -> mail.name().equals(result.getParams().getParam("mail")))
                    .forEach(result -> part.line(row(mail.title(), length, result)));
        }
        part.publish(given.page());
    }

    private static String row(String mail, int length, RunResult result) {
        double micros = result.getPrimaryResult().getScore();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.0f | %.0f | %.0f |",
                mail,
                title(result.getParams()),
                length / micros,
                micros,
                result.getPrimaryResult().getScoreError(),
                secondary(result, CpuTime.NAME),
                secondary(result, ALLOCATED) / 1e3);
    }

    private static double secondary(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    private static String title(BenchmarkParams benchmark) {
        String name = benchmark.getBenchmark();
        return Objects.requireNonNull(TITLES.get(name.substring(name.lastIndexOf('.') + 1)), name);
    }
}
