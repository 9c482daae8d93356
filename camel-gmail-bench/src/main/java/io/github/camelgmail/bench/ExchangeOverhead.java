package io.github.camelgmail.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What the feed costs a message over the same work by hand: {@link ReadByFeed} against {@link ReadByHand}. */
public final class ExchangeOverhead {

    private static final int FORKS = 2;
    private static final int WARM_UPS = 4;
    private static final int MEASUREMENTS = 5;
    private static final TimeValue ITERATION = TimeValue.seconds(2);
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String HEAD = """
            | answers | a message of 10 kB is read | time, µs | ± | more than by hand, µs | processor time, µs | allocated, kB |
            |---|---|---|---|---|---|---|
            """;

    private ExchangeOverhead() {}

    /**
     * Measures, and prints a table in Markdown.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws RunnerException {
        List<RunResult> workedOut = new ArrayList<>(run(options(ReadByHand.class, ArrivingMail.WORKED_OUT)));
        workedOut.addAll(run(byFeed(ArrivingMail.WORKED_OUT, "1").param("exchangeFactory", "prototype")));
        List<RunResult> replayed = new ArrayList<>(run(options(ReadByHand.class, ArrivingMail.REPLAYED)));
        replayed.addAll(run(byFeed(ArrivingMail.REPLAYED, "1")));
        replayed.addAll(run(byFeed(ArrivingMail.REPLAYED, "4").param("exchangeFactory", "prototype")));
        System.out.print(HEAD);
        print(workedOut);
        print(replayed);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    private static ChainedOptionsBuilder byFeed(String answers, String concurrentConsumers) {
        return options(ReadByFeed.class, answers).param("concurrentConsumers", concurrentConsumers);
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, String answers) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .param("answers", answers)
                .forks(FORKS)
                .warmupIterations(WARM_UPS)
                .warmupTime(ITERATION)
                .measurementIterations(MEASUREMENTS)
                .measurementTime(ITERATION)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .jvmArgsAppend(
                        "-Xmx1g", "-Dsun.net.httpserver.nodelay=true", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    }

    private static void print(List<RunResult> results) {
        double byHand = results.get(0).getPrimaryResult().getScore();
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                    result.getParams().getParam("answers"),
                    title(result.getParams()),
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError(),
                    result.getPrimaryResult().getScore() - byHand,
                    secondary(result, CpuTime.NAME),
                    secondary(result, ALLOCATED) / 1e3);
        }
    }

    private static double secondary(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    private static String title(BenchmarkParams benchmark) {
        String exchangeFactory = benchmark.getParam("exchangeFactory");
        return exchangeFactory == null
                ? "by hand"
                : "by the feed, " + exchangeFactory + " exchanges, concurrentConsumers="
                        + benchmark.getParam("concurrentConsumers");
    }
}
