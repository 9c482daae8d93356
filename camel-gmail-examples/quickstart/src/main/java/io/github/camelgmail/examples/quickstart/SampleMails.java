package io.github.camelgmail.examples.quickstart;

import io.github.camelgmail.test.archive.ArchivedMail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The mails that come with the quickstart; its README says why each is there. */
final class SampleMails {
    private static final String INDEX = "index.txt";

    private SampleMails() {}

    /** All of them in the order of their numbers, the large one last; each is read when it is asked for. */
    static Stream<ArchivedMail> mails() {
        String index = new String(resource(INDEX), StandardCharsets.US_ASCII);
        Stream<ArchivedMail> small = index.lines().map(name -> new ArchivedMail("sample " + name, resource(name)));
        Stream<ArchivedMail> large =
                Stream.of("sample with 10 MiB").map(name -> new ArchivedMail(name, LargeMail.raw()));
        return Stream.concat(small, large);
    }

    private static byte[] resource(String name) {
        try (InputStream in = SampleMails.class.getResourceAsStream("/mails/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The sample /mails/" + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sample /mails/" + name + " cannot be read", unreadable);
        }
    }
}
