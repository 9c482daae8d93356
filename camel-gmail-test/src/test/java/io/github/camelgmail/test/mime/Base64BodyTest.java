package io.github.camelgmail.test.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base64BodyTest {

    private static byte[] decoded(String text) {
        return TransferEncoding.BASE64
                .decode(Octets.of(text.getBytes(StandardCharsets.ISO_8859_1)))
                .toBytes();
    }

    @Property
    void whatWasEncodedIsDecoded(@ForAll byte[] octets) {
        assertThat(decoded(Base64.getMimeEncoder().encodeToString(octets))).isEqualTo(octets);
    }

    @Property
    void anythingIsDecodedAsFarAsItGoes(@ForAll byte[] octets) {
        assertThat(TransferEncoding.BASE64.decode(Octets.of(octets)).length()).isLessThanOrEqualTo(octets.length);
    }

    @ParameterizedTest
    @CsvSource({
        "YWJj, abc",
        "YWJjZA, abcd",
        "YWJjZGU, abcde",
        "YWJjZ, abc",
        "YW!Jj\u00ff, abc",
        "YWI=junk, ab",
        "=YWJj, abc",
        "YWJjZA==, abcd"
    })
    void aBodyThatIsCutShortOrLitteredKeepsItsWholeOctets(String encoded, String expected) {
        assertThat(decoded(encoded)).asString(StandardCharsets.US_ASCII).isEqualTo(expected);
    }
}
