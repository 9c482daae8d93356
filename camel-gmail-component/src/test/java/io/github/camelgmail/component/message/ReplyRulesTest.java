package io.github.camelgmail.component.message;

import static io.github.camelgmail.component.message.MessageModels.message;
import static io.github.camelgmail.component.message.MessageModels.received;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.SendAs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every answer, whatever the mail says. */
class ReplyRulesTest {

    private static final OutgoingMail DRAFT = new OutgoingMail(MailFields.none(), "Thanks", null, List.of());

    private static final OwnAddresses OWN = OwnAddresses.of(List.of(
            new SendAs().setSendAsEmail("me@x.example").setIsPrimary(true).setIsDefault(true),
            new SendAs().setSendAsEmail("m.e@gmail.com").setVerificationStatus("accepted"),
            new SendAs().setSendAsEmail("not-yet@x.example").setVerificationStatus("pending")));

    private static final List<String> OURS =
            List.of("me@x.example", "ME@X.Example", "me+tag@x.example", "me@googlemail.com", "M.E+a@gmail.com");

    private static final List<String> OTHERS =
            List.of("a@x.example", "A@X.example", "b@y.example", "c.d@gmail.com", "cd@gmail.com", "not-yet@x.example");

    @Property(seed = "20260106")
    void anAnswerToAllGoesOnceToEverybodyButUs(@ForAll("lists") List<String> to, @ForAll("lists") List<String> cc) {
        GmailMessage mail =
                received("From", "Ann <ann@x.example>", "To", String.join(", ", to), "Cc", String.join(", ", cc));

        MailFields fields = Reply.to(mail).toAll(OWN).applyTo(DRAFT).fields();

        List<MailAddress> all = new ArrayList<>(fields.to());
        all.addAll(fields.cc());
        List<String> keys =
                all.stream().map(address -> MailboxKey.of(address.address())).toList();
        assertThat(keys).doesNotHaveDuplicates().contains("ann@x.example");
        assertThat(all).noneMatch(OWN::include);
        assertThat(keys)
                .containsAll(Stream.concat(to.stream(), cc.stream())
                        .filter(OTHERS::contains)
                        .map(MailboxKey::of)
                        .toList());
        assertThat(fields.bcc()).isEmpty();
    }

    @Property(seed = "20260106")
    void theReferencesAreThoseOfTheMailAndTheMailItself(@ForAll("ids") List<String> references) {
        GmailMessage mail =
                received("From", "ann@x.example", "Message-ID", "<own@x>", "References", String.join(" ", references));

        MailFields fields = Reply.to(mail).applyTo(DRAFT).fields();

        assertThat(fields.inReplyTo()).isEqualTo("<own@x>");
        assertThat(fields.references())
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(50)
                .endsWith("<own@x>")
                .allMatch(id -> id.equals("<own@x>") || references.contains(id));
        assertThat(
                        references.stream().distinct().count() < 49
                                ? references.stream()
                                        .filter(MailFields::isMessageId)
                                        .toList()
                                : List.<String>of())
                .isSubsetOf(fields.references());
    }

    @Property(seed = "20260106")
    void everyLineOfTheOriginalIsQuoted(@ForAll("texts") String text) {
        GmailMessage mail = received(message(
                MessageModels.text("", "plain", text).setHeaders(MessageModels.headers("From", "ann@x.example"))));

        OutgoingMail answer = (OutgoingMail) Reply.to(mail).quoting().applyTo(DRAFT);

        String quotation = answer.text().substring(answer.text().indexOf("wrote:\n") + "wrote:\n".length());
        List<String> quoted = quotation.lines().toList();
        assertThat(answer.text()).startsWith("Thanks\n\n");
        assertThat(quoted).filteredOn(line -> !line.isEmpty()).allMatch(line -> line.startsWith(">"));
        assertThat(String.join(
                                "\n",
                                quoted.stream().map(ReplyRulesTest::unquoted).toList())
                        .stripTrailing())
                .isEqualTo(text.replaceAll("\r\n|\r", "\n").stripTrailing());
    }

    private static String unquoted(String line) {
        return line.startsWith("> ") ? line.substring(2) : line.replaceFirst("^>", "");
    }

    @Provide
    Arbitrary<List<String>> lists() {
        List<String> all = new ArrayList<>(OURS);
        all.addAll(OTHERS);
        all.add("ann@X.example");
        return Arbitraries.of(all).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> ids() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 80).map(number -> "<" + number + "@x>"),
                        Arbitraries.of("<own@x>", "broken", "<a b@x>", "<>"))
                .list()
                .ofMaxSize(90);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("Hello", "> quoted", ">>", " ", "\n", "\r\n", "\r", "ü🎉", "-- ", "From ", ".", "<b>")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join("", words));
    }
}
