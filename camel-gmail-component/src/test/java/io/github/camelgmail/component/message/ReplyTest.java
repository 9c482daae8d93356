package io.github.camelgmail.component.message;

import static io.github.camelgmail.component.message.MessageModels.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    private static final OutgoingMail DRAFT = new OutgoingMail(MailFields.none(), "Thanks", null, List.of());

    @Test
    void goesToReplyToElseToTheSender() {
        assertThat(reply("From", "Ann <ann@x.example>").to()).containsExactly(new MailAddress("Ann", "ann@x.example"));
        assertThat(reply("From", "ann@x.example", "Reply-To", "b@x.example, c@x.example")
                        .to())
                .extracting(MailAddress::address)
                .containsExactly("b@x.example", "c@x.example");
        assertThat(reply("From", "ann@x.example", "Reply-To", "broken").to())
                .containsExactly(MailAddress.of("ann@x.example"));
    }

    @Test
    void keepsTheRecipientsAndTheSubjectThatTheRouteGives() {
        MailFields given = MailFields.none()
                .withRecipients(List.of(MailAddress.of("boss@x.example")), List.of(), List.of())
                .withSubject("Other");

        MailFields fields = Reply.to(received("From", "ann@x.example", "Subject", "Hi"))
                .applyTo(DRAFT.withFields(given))
                .fields();

        assertThat(fields.to()).containsExactly(MailAddress.of("boss@x.example"));
        assertThat(fields.subject()).isEqualTo("Other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: b@x.example", "a\u0000b", "a\u0085b", "a\u009Fb", "a\u007Fb"})
    void answersASubjectWhoseControlCharactersWouldNotPassInASend(String subject) {
        assertThat(reply("From", "ann@x.example", "Subject", subject).subject()).doesNotContainPattern("\\p{Cc}");
    }

    @ParameterizedTest
    @CsvSource({"Hi,Re: Hi", "Re: Hi,Re: Hi", "RE:Hi,RE:Hi", "re : Hi,re : Hi", "Regards,Re: Regards", "'',Re:"})
    void answersTheSubjectOnce(String subject, String expected) {
        assertThat(reply("From", "ann@x.example", "Subject", subject).subject()).isEqualTo(expected);
    }

    @Test
    void aLineBreakInTheOriginalSubjectDoesNotReachOurs() {
        assertThat(reply("From", "ann@x.example", "Subject", "a\r\nBcc: v@x.example")
                        .subject())
                .isEqualTo("Re: a Bcc: v@x.example");
    }

    @Test
    void theLineAboveTheQuotationIsOneLineAndReadsFromTheLeft() {
        GmailMessage mail = received("From", "Ann\u2028To: boss@x.example\u202E <ann@x.example>");
        OutgoingMail answer = (OutgoingMail) Reply.to(mail).quoting().applyTo(DRAFT);

        assertThat(answer.text()).startsWith("Thanks\n\nAnn To: boss@x.example  <ann@x.example> wrote:\n");
    }

    @Test
    void joinsTheThread() {
        MailFields fields =
                reply("From", "a@x", "From", "ann@x.example", "Message-ID", "<3@x>", "References", "<1@x> <2@x>");

        assertThat(fields.inReplyTo()).isEqualTo("<3@x>");
        assertThat(fields.references()).containsExactly("<1@x>", "<2@x>", "<3@x>");
        assertThat(Reply.to(received("From", "ann@x.example")).threadId()).isEqualTo("18c0ffee00000000");
    }

    @Test
    void takesTheParentFromInReplyToWhereThereAreNoReferences() {
        assertThat(reply("From", "ann@x.example", "Message-ID", "<2@x>", "In-Reply-To", "<1@x>")
                        .references())
                .containsExactly("<1@x>", "<2@x>");
        assertThat(reply("From", "ann@x.example", "Message-ID", "<2@x>", "In-Reply-To", "<0@x> <1@x>")
                        .references())
                .containsExactly("<2@x>");
    }

    @Test
    void anOriginalWithoutMessageIdKeepsItsThread() {
        MailFields fields = reply("From", "ann@x.example", "References", "<1@x>", "Message-ID", "broken id");

        assertThat(fields.inReplyTo()).isNull();
        assertThat(fields.references()).containsExactly("<1@x>");
    }

    @Test
    void referencesDoNotGrowWithoutEnd() {
        String ids = IntStream.range(0, 5_000).mapToObj(i -> "<" + i + "@x>").collect(Collectors.joining(" "));

        List<String> references = reply("From", "ann@x.example", "References", ids, "Message-ID", "<last@x>")
                .references();

        assertThat(references).hasSize(50).startsWith("<0@x>").endsWith("<4999@x>", "<last@x>");
    }

    @Test
    void anAutomaticAnswerSaysSo() {
        Reply reply = Reply.to(received("From", "ann@x.example"));

        assertThat(reply.applyTo(DRAFT).fields().others()).isEmpty();
        assertThat(reply.asAutomatic().applyTo(DRAFT).fields().others())
                .containsEntry("Auto-Submitted", "auto-replied");
    }

    @Test
    void anAutomaticAnswerGoesToOneAddress() {
        GmailMessage original = received("From", "ann@x.example", "Reply-To", "b@x.example, victim@x.example");

        assertThat(Reply.to(original).asAutomatic().applyTo(DRAFT).fields().to())
                .containsExactly(MailAddress.of("b@x.example"));
    }

    @Test
    void aMailThatNobodyCanBeToldOfIsRefused() {
        assertThatThrownBy(() -> reply("From", "nobody"))
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("CamelGmailTo");
    }

    private static MailFields reply(String... original) {
        return Reply.to(received(original)).applyTo(DRAFT).fields();
    }
}
