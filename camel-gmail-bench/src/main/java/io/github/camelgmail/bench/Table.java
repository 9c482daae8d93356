package io.github.camelgmail.bench;

import io.github.camelgmail.bench.report.ReportPage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures all figures of {@code docs/benchmarks}, or some, and makes the page of them. */
public final class Table {

    private static final Map<String, Main> PARTS = parts();

    private Table() {}

    /**
     * Measures.
     *
     * @param arguments names of parts ({@code rivals units tariff quiet mailboxes nodes notifications watched soak send conversion}); none for all; {@code page} for
     *     none, when the page shall be made anew from what is kept
     */
    public static void main(String[] arguments) throws Exception {
        List<String> wanted = arguments.length == 0 ? List.copyOf(PARTS.keySet()) : Arrays.asList(arguments);
        for (String part : wanted) {
            Main main = PARTS.get(part);
            if (main == null) {
                throw new IllegalArgumentException("there is no part " + part + "; the parts are " + PARTS.keySet());
            }
            main.run(new String[0]);
        }
    }

    private static Map<String, Main> parts() {
        Map<String, Main> parts = new LinkedHashMap<>();
        parts.put("rivals", Rivals::main);
        parts.put("units", Units::main);
        parts.put("tariff", TariffThroughput::main);
        parts.put("quiet", QuietMailbox::main);
        parts.put("mailboxes", IdleMailboxes::main);
        parts.put("nodes", ThreeNodes::main);
        parts.put("notifications", NotificationLatency::main);
        parts.put("watched", WatchedDay::main);
        parts.put("soak", NotificationSoak::main);
        parts.put("send", LargeSend::main);
        parts.put("conversion", Conversion::main);
        parts.put("page", arguments -> ReportPage.write(Arguments.of(arguments).page()));
        return parts;
    }

    /** A benchmark of its own. */
    @FunctionalInterface
    private interface Main {

        void run(String[] arguments) throws Exception;
    }
}
