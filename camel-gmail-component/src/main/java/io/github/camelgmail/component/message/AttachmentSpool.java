package io.github.camelgmail.component.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a Camel context for attachments too large for memory: below {@code java.io.tmpdir}, open to its owner
 * only, made when the first is fetched, removed with all that is in it when the context stops.
 */
final class AttachmentSpool extends ServiceSupport {

    private @Nullable Path folder;

    /** The spool of a context, made when there is none. */
    static AttachmentSpool of(CamelContext context) {
        AttachmentSpool known = context.hasService(AttachmentSpool.class);
        if (known != null) {
            return known;
        }
        AttachmentSpool spool = new AttachmentSpool();
        try {
            context.addService(spool, true);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
        return spool;
    }

    /**
     * Opens a spool for one attachment.
     *
     * @param inMemory how many bytes it may keep in memory
     * @throws IOException when the folder cannot be made
     */
    Spool open(int inMemory) throws IOException {
        return new Spool(Long.MAX_VALUE, inMemory, folder());
    }

    synchronized Path folder() throws IOException {
        Path made = folder;
        if (made == null) {
            made = Files.createTempDirectory("camel-gmail-attachments-");
            folder = made;
        }
        return made;
    }

    @Override
    protected synchronized void doStop() {
        Path made = folder;
        folder = null;
        if (made == null) {
            return;
        }
        try {
            for (Path file : filesIn(made)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(made);
        } catch (IOException e) {
            throw new UncheckedIOException("The attachments in " + made + " cannot be removed. Delete the folder", e);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
