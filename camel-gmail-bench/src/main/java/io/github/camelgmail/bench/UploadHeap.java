package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** An upload of 150 MiB, in a JVM of its own whose young generation is small, so that garbage hardly counts. */
public final class UploadHeap {

    private static final int LONGEST_MESSAGE = 157_286_400;
    private static final String ALICE = "alice@example.com";
    private static final double MEGABYTE = 1e6;

    private UploadHeap() {}

    /** By how much the heap in use grew at most, in megabytes, what is garbage already included. */
    static double measure() throws IOException {
        try (OtherJvm jvm = OtherJvm.start(
                "-Xmx64m", "-Xmn4m", "-XX:+UseSerialGC", "-cp", OtherJvm.classPath(), UploadHeap.class.getName())) {
            return Double.parseDouble(jvm.lineAfter("growth "));
        }
    }

    /** Uploads and prints what it takes. */
    public static void main(String[] arguments) throws IOException {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        try (EmbeddedGmail gmail = EmbeddedGmail.builder().mailbox(ALICE).start();
                HttpConnection connection = new HttpConnection(gmail.rootUrl(), ALICE)) {
            byte[] unused = connection.get("gmail/v1/users/me/profile");
            System.gc();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            long before =
                    heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
            unused = connection.post("upload/gmail/v1/users/me/messages?uploadType=media", LONGEST_MESSAGE);
            long peak = heap.stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.println("growth " + (peak - before) / MEGABYTE);
        }
    }
}
