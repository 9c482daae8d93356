package io.github.camelgmail.component.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressParserTest {

    @Test
    void readsQuotedEncodedAndInternationalAddresses() {
        assertThat(AddressParser.strict(
                        "To", "\"Doe, Jane\" <jane@x.example>, =?UTF-8?B?w4Rubg==?= <a@x.example>, 用户@例子.中国"))
                .containsExactly(
                        new MailAddress("Doe, Jane", "jane@x.example"),
                        new MailAddress("Änn", "a@x.example"),
                        new MailAddress(null, "用户@例子.中国"));
        assertThat(AddressParser.strict("To", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Staff: a@x.example, \"B, b\" <b@x.example>; c@x.example|a@x.example b@x.example c@x.example",
                "(a, comment <x@y.example>) a@x.example, b@x.example (b)|a@x.example b@x.example",
                "\"quote, a@x.example, b@x.example|a@x.example b@x.example",
                "Müller, Hans <h@x.example>|h@x.example",
                "\"a\\\", b\" <a@x.example>|a@x.example",
                "<@a.example,@b.example:c@x.example>, @a.example:d@x.example, <@a.example>|c@x.example d@x.example",
                "undisclosed-recipients:;|~~"
            })
    void readsTheAddressesThatAStrangersListHas(String list, String expected) {
        assertThat(AddressParser.tolerant(list).stream().map(MailAddress::address))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @Property(seed = "20260102")
    void noTextOfAStrangerThrows(@ForAll("almostAddresses") String text) {
        List<MailAddress> addresses = AddressParser.tolerant(text);

        assertThat(addresses).allSatisfy(address -> {
            assertThat(address.address()).contains("@").doesNotContainPattern("\\p{Cntrl}");
            assertThat(address.encoded().replace("\r\n ", "")).doesNotContainPattern("\\p{Cntrl}");
        });
    }

    @Property(seed = "20260102")
    void whatIsReadStrictlyIsReadTheSameAfterEncoding(@ForAll("almostAddresses") String text) {
        List<MailAddress> addresses;
        try {
            addresses = AddressParser.strict("To", text);
        } catch (InvalidMailException e) {
            return;
        }
        for (MailAddress address : addresses) {
            assertThat(AddressParser.strict("To", address.encoded().replace("\r\n", "")))
                    .containsExactly(
                            new MailAddress(address.displayName(), DomainNames.inAscii("To", address.address())));
        }
    }

    @Test
    void theMembersOfAGroupAreItsAddresses() {
        assertThat(AddressParser.strict("To", "Team: a@x.example, \"B, b\" <b@x.example>; , c@x.example"))
                .containsExactly(
                        new MailAddress(null, "a@x.example"),
                        new MailAddress("B, b", "b@x.example"),
                        new MailAddress(null, "c@x.example"));
        assertThat(AddressParser.strict("To", "undisclosed-recipients:;")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a@bücher.example,a@xn--bcher-kva.example",
        "a@EXAMPLE.com,a@EXAMPLE.com",
        "ü@例子.中国,ü@xn--fsqu00a.xn--fiqs8s"
    })
    void anInternationalDomainGoesOutInAscii(String address, String expected) {
        assertThat(MailAddress.of(address).encoded()).isEqualTo(expected);
    }

    @Test
    void aDomainThatTwoRulesReadInTwoWaysIsRefused() {
        assertThatThrownBy(() -> MailAddress.of("a@straße.example"))
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("xn--");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "(", "\"", ",", "a,", "a@b,", ":;", "a:b@c,;", "\\", "[", "=?", "<>", "@"})
    @Timeout(20)
    void hugeNonsenseIsReadInReasonableTime(String nonsense) {
        assertThat(AddressParser.tolerant(nonsense.repeat(100_000 / nonsense.length())))
                .isNotNull();
    }

    @Test
    void oneAddressMeansOne() {
        assertThat(MailAddress.of("Ann <ann@x.example>")).isEqualTo(new MailAddress("Ann", "ann@x.example"));
        assertThatThrownBy(() -> MailAddress.of("a@x.example, b@x.example")).isInstanceOf(InvalidMailException.class);
        assertThatThrownBy(() -> MailAddress.of("")).isInstanceOf(InvalidMailException.class);
    }

    @Provide
    Arbitrary<String> almostAddresses() {
        Arbitrary<String> letters = Arbitraries.strings()
                .withChars("ab@.<>(),;:\"\\[] =?\r\n\u0000é")
                .ofMaxLength(40);
        Arbitrary<String> tokens = Arbitraries.of(
                        "a@b.example",
                        "<",
                        ">",
                        ",",
                        "\"",
                        "Ann",
                        " ",
                        "=?UTF-8?B?w4Rubg==?=",
                        ":",
                        ";",
                        "(x)",
                        "@",
                        "=?UTF-8?Q?=0D=0A?=",
                        "[1.2.3.4]",
                        "世",
                        "\r\n")
                .list()
                .ofMaxSize(8)
                .map(list -> String.join("", list));
        return Arbitraries.oneOf(letters, tokens);
    }
}
