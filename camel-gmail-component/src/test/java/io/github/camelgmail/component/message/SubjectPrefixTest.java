package io.github.camelgmail.component.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "Plans,Re: Plans",
        "Re: Plans,Re: Plans",
        "RE:Plans,RE:Plans",
        "Re: re:RE: Plans,Re: Plans",
        "Re[2]: Plans,Re[2]: Plans",
        "Re[2]: Re: Plans,Re: Plans",
        "Re^3: Plans,Re^3: Plans",
        "AW: Plans,AW: Plans",
        "Antwort: Plans,Antwort: Plans",
        "SV: Plans,SV: Plans",
        "回复：Plans,回复：Plans",
        "Fwd: Plans,Re: Fwd: Plans",
        "WG: Plans,Re: WG: Plans",
        "Result: yes,Re: Result: yes",
        "Regards,Re: Regards",
        "  Plans ,Re: Plans",
        "'',Re:"
    })
    void anAnswerHasOnePrefix(String subject, String expected) {
        assertThat(SubjectPrefix.REPLY.before(subject)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Plans,Fwd: Plans",
        "Fwd: Plans,Fwd: Plans",
        "FW: Plans,FW: Plans",
        "Fwd: Fwd: Plans,Fwd: Plans",
        "WG: Plans,WG: Plans",
        "RV: Plans,RV: Plans",
        "TR : Plans,TR : Plans",
        "Re: Plans,Fwd: Re: Plans",
        "Forward: plans,Fwd: Forward: plans"
    })
    void aForwardedMailHasOnePrefix(String subject, String expected) {
        assertThat(SubjectPrefix.FORWARD.before(subject)).isEqualTo(expected);
    }

    @Property(seed = "20260106")
    void whatHasAPrefixGetsNoOther(@ForAll("subjects") String subject) {
        for (SubjectPrefix prefix : SubjectPrefix.values()) {
            String once = prefix.before(subject);
            assertThat(prefix.before(once)).isEqualTo(once);
            assertThat(once.length()).isBetween(0, subject.length() + 5);
            assertThat(once).doesNotContainPattern("^(?i)(re:\\s*){2}").doesNotContainPattern("^(?i)(fwd:\\s*){2}");
        }
    }

    @Test
    @Timeout(20)
    void aHugeSubjectIsReadInReasonableTime() {
        assertThat(SubjectPrefix.REPLY.before("Re: ".repeat(300_000) + "x")).isEqualTo("Re: x");
    }

    @Provide
    Arbitrary<String> subjects() {
        return Arbitraries.of(
                        "Re:", "re :", "RE[4]: ", "AW: ", "Fwd:", "WG:", "Fw: ", " ", "Plans", ":", "[", "R", "回复：",
                        "é")
                .list()
                .ofMaxSize(6)
                .map(words -> String.join("", words));
    }
}
