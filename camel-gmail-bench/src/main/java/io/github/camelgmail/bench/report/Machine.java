package io.github.camelgmail.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine that this JVM runs on. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final double GIGABYTE = 1e9;

    private Machine() {}

    /** Processor, memory, JVM, and how busy it is, in a line. */
    static String described() throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%d × %s, %.0f GB, %s %s, OpenJDK %s, load average %.1f at the end"
                .formatted(
                        system.getAvailableProcessors(),
                        processor(),
                        system.getTotalMemorySize() / GIGABYTE,
                        system.getName(),
                        system.getArch(),
                        System.getProperty("java.version"),
                        system.getSystemLoadAverage());
    }

    private static String processor() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return "processor";
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("processor");
        }
    }
}
