package io.github.camelgmail.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory that holds what a run has to remember: the feed's checkpoint and the ledger. */
final class StateDirectory {
    private final Path directory;

    private StateDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes the directory where it is missing.
     *
     * @throws IllegalArgumentException when it cannot be written to
     */
    static StateDirectory open(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new IllegalArgumentException("state: " + directory + " cannot be made a directory", unwritable);
        }
        if (!Files.isWritable(directory)) {
            throw new IllegalArgumentException("state: " + directory + " cannot be written to");
        }
        return new StateDirectory(directory);
    }

    Path ledger() {
        return directory.resolve("ledger.txt");
    }

    Path checkpoints() {
        return directory.resolve("checkpoints");
    }

    /** Removes what a run left whose mailbox is gone: its checkpoint, its ledger, and the files named there. */
    void forgetRunOf(AttachmentFolder folder) throws IOException {
        if (!Files.exists(ledger())) {
            return;
        }
        for (SavedAttachment attachment : savedAttachments()) {
            folder.delete(attachment);
        }
        for (Path file : filesIn(checkpoints())) {
            Files.delete(file);
        }
        Files.delete(ledger());
    }

    private List<SavedAttachment> savedAttachments() {
        try (Ledger ledger = Ledger.open(ledger())) {
            return ledger.totals().attachments();
        }
    }

    private static List<Path> filesIn(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
