package io.github.camelgmail.test;

import io.github.camelgmail.test.archive.ArchivedMail;
import io.github.camelgmail.test.archive.MboxWriter;
import io.github.camelgmail.test.mailbox.GmailFailure;
import io.github.camelgmail.test.mailbox.InsertOptions;
import io.github.camelgmail.test.mailbox.InternalDateSource;
import io.github.camelgmail.test.mailbox.Label;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mailbox.SystemLabels;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries mail between a mailbox and files. */
final class MailboxFiles {

    private static final InsertOptions ARRIVED = InsertOptions.withLabels(SystemLabels.INBOX, SystemLabels.UNREAD);
    private static final int HEXADECIMAL = 16;

    private final EmbeddedMailbox mailbox;

    MailboxFiles(EmbeddedMailbox mailbox) {
        this.mailbox = mailbox;
    }

    int importFrom(Path archive) {
        Map<String, String> threads = new HashMap<>();
        Map<String, Optional<String>> labels = new HashMap<>();
        int count = 0;
        try (Stream<ArchivedMail> mails = MailArchive.of(archive).mails()) {
            for (ArchivedMail mail : (Iterable<ArchivedMail>) mails::iterator) {
                add(mail.raw(), threads, labels);
                count++;
            }
        }
        return count;
    }

    void exportTo(Path file) {
        List<Message> messages = mailbox.messages();
        List<Label> labels = mailbox.labels();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            MboxWriter mbox = new MboxWriter(out);
            for (int i = messages.size() - 1; i >= 0; i--) {
                write(messages.get(i), labels, mbox);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + "; check its folder and the disk", e);
        }
    }

    private void add(byte[] archived, Map<String, String> threads, Map<String, Optional<String>> labels) {
        Optional<TakeoutMail> takeout = TakeoutMail.of(archived);
        if (takeout.isEmpty()) {
            mailbox.gmail().messages().importMessage(archived, ARRIVED);
            return;
        }
        TakeoutMail mail = takeout.get();
        List<String> labelIds = mail.labels().stream()
                .flatMap(name -> labels.computeIfAbsent(name, this::labelId).stream())
                .distinct()
                .toList();
        InsertOptions options =
                new InsertOptions(labelIds, threads.get(mail.threadKey()), InternalDateSource.DATE_HEADER);
        Message message = mailbox.gmail().messages().insert(mail.raw(), options);
        threads.putIfAbsent(mail.threadKey(), message.threadId());
    }

    /** Finds the label of a name, or creates it; empty for words that are none, and for names that Gmail keeps for itself. */
    private Optional<String> labelId(String name) {
        if (TakeoutLabels.isState(name)) {
            return Optional.empty();
        }
        Optional<String> system = TakeoutLabels.isQuoted(name) ? Optional.empty() : TakeoutLabels.systemId(name);
        return system.isPresent() ? system : userLabelId(TakeoutLabels.unquoted(name));
    }

    private Optional<String> userLabelId(String name) {
        try {
            return Optional.of(mailbox.labelId(name));
        } catch (GmailFailure reserved) {
            return Optional.empty();
        }
    }

    private static void write(Message message, List<Label> labels, MboxWriter mbox) throws IOException {
        TakeoutMail mail =
                new TakeoutMail(decimal(message.threadId()), TakeoutLabels.of(message, labels), message.raw());
        Instant arrived = Instant.ofEpochMilli(message.internalDate());
        mbox.write(decimal(message.id()) + "@xxx", arrived, mail.bytes());
    }

    private static String decimal(String id) {
        return Long.toUnsignedString(Long.parseUnsignedLong(id, HEXADECIMAL));
    }
}
