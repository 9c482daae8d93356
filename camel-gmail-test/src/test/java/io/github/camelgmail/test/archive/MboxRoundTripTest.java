package io.github.camelgmail.test.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class MboxRoundTripTest {
    private static final Pattern TO_QUOTE = Pattern.compile("(?md)^(>*From )");

    @Property(tries = 300, seed = "20261122")
    void whatIsWrittenTheMboxrdWayReadsBackTheSame(@ForAll("messages") List<String> messages) throws IOException {
        Path file = Files.createTempFile("round-trip", ".mbox");
        try {
            Files.writeString(file, mboxrd(messages), ISO_8859_1);
            assertThat(read(file)).isEqualTo(messages);
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<String>> messages() {
        Arbitrary<String> line = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.strings().ofMaxLength(80).map(MboxRoundTripTest::oneLine)),
                Tuple.of(2, Arbitraries.just("")),
                Tuple.of(1, Arbitraries.just("From 1@xxx Mon Nov 02 10:11:12 +0000 2026")),
                Tuple.of(1, Arbitraries.just(">From me")),
                Tuple.of(1, Arbitraries.just(">>From you")),
                Tuple.of(1, Arbitraries.just("From")));
        Arbitrary<String> ended =
                line.flatMap(text -> Arbitraries.of("\n", "\r\n").map(text::concat));
        return ended.list()
                .ofMaxSize(12)
                .map(lines -> String.join("", lines))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static String oneLine(String text) {
        return new String(text.getBytes(ISO_8859_1), ISO_8859_1).replaceAll("[\r\n]", "");
    }

    private static String mboxrd(List<String> messages) {
        StringBuilder mbox = new StringBuilder();
        for (String message : messages) {
            mbox.append("From 2@xxx Tue Nov 03 10:11:12 +0000 2026\n")
                    .append(TO_QUOTE.matcher(message).replaceAll(">$1"))
                    .append('\n');
        }
        return mbox.toString();
    }

    private static List<String> read(Path file) {
        List<String> mails = new ArrayList<>();
        try (MailIterator archive = MailFile.open(file)) {
            archive.forEachRemaining(mail -> mails.add(new String(mail.raw(), ISO_8859_1)));
        }
        return mails;
    }
}
