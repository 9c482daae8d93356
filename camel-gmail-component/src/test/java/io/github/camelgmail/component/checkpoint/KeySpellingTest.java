package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class KeySpellingTest {

    @Property
    void aFileNameIsSafeOnEveryFileSystem(@ForAll @StringLength(max = 300) String key) {
        assertThat(KeySpelling.forFile(key)).matches("[a-z0-9A-F%u._~-]{0,120}");
    }

    @Property
    void twoKeysHaveTwoFileNamesWhereverUpperAndLowerCaseAreOne(@ForAll String one, @ForAll String other) {
        assertThat(KeySpelling.forFile(one)
                        .toLowerCase(Locale.ROOT)
                        .equals(KeySpelling.forFile(other).toLowerCase(Locale.ROOT)))
                .isEqualTo(one.equals(other));
    }

    @Property
    void aLineIsPrintableAndWithoutEqualsSign(@ForAll @StringLength(max = 300) String key) {
        assertThat(KeySpelling.forLine(key)).matches("[!-~&&[^=]]{0,120}");
    }

    @Property
    void aTextOnOneLineIsReadAsItWas(@ForAll String text) {
        assertThat(OneLine.write(text)).matches("[ -~]*");
        assertThat(OneLine.read(OneLine.write(text))).isEqualTo(text);
    }

    @Example
    void anOrdinaryKeyIsReadable() {
        assertThat(KeySpelling.forFile("alice@example.com/default")).isEqualTo("alice%40example.com%2Fdefault");
        assertThat(KeySpelling.forLine("alice@example.com/default")).isEqualTo("alice@example.com/default");
    }

    @Example
    void aDeviceOfWindowsIsNoFileName() {
        assertThat(KeySpelling.forFile("nul")).isEqualTo("%6Eul");
        assertThat(KeySpelling.forFile("com1.x")).isEqualTo("%63om1.x");
        assertThat(KeySpelling.forFile("null")).isEqualTo("null");
    }

    @Example
    void aLongKeyKeepsItsStartAndEndsInAHash() {
        String file = KeySpelling.forFile("a".repeat(1000));
        assertThat(file).startsWith("a".repeat(50) + "~").hasSize(115);
        assertThat(file).isNotEqualTo(KeySpelling.forFile("a".repeat(1001)));
        assertThat(KeySpelling.forFile(file)).isNotEqualTo(file);
    }
}
