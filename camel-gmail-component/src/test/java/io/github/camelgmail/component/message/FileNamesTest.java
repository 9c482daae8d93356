package io.github.camelgmail.component.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "report.pdf,report.pdf",
        "../../etc/passwd,passwd",
        "..\\..\\boot.ini,boot.ini",
        "C:\\temp\\a.txt,a.txt",
        "file.txt:stream,file.txt_stream",
        "Änderung 世界 😀.pdf,Änderung 世界 😀.pdf",
        ".bashrc,bashrc",
        "evil.exe. . ,evil.exe",
        "NUL,_NUL",
        "com1.txt,_com1.txt",
        "COM¹.log,_COM¹.log",
        "console.txt,console.txt",
        "..,fallback",
        "a/,fallback"
    })
    void keepsTheBaseNameAndNothingDangerous(String name, String expected) {
        assertThat(FileNames.safe(name, "fallback")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/home/me/Re: \"Q3\" <draft>.pdf,Re: \"Q3\" <draft>.pdf",
        "C:\\data\\x.csv,x.csv",
        "..,fallback",
        "a/,fallback"
    })
    void whatWeSendLosesOnlyItsFolders(String name, String expected) {
        assertThat(FileNames.baseName(name, "fallback")).isEqualTo(expected);
    }

    @Property(seed = "20260102")
    void aSafeNameIsAlwaysSafe(@ForAll("hostileNames") String name) {
        assertSafe(FileNames.safe(name, "part"));
    }

    @Property(seed = "20260102")
    void aNumberedNameIsAlwaysSafe(@ForAll("hostileNames") String name) {
        assertSafe(FileNames.numbered(FileNames.safe(name, "part"), 12_345));
    }

    private static void assertSafe(String safe) {
        assertThat(safe).isNotBlank().doesNotContain("/", "\\", ":", "\0").doesNotContainPattern("\\p{Cntrl}");
        assertThat(safe).doesNotEndWith(".").doesNotEndWith(" ").doesNotStartWith(".");
        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
        assertThat(new String(safe.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(safe);
        assertThat(Path.of("folder").resolve(safe).normalize().getParent()).isEqualTo(Path.of("folder"));
    }

    @Provide
    Arbitrary<String> hostileNames() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(400);
        Arbitrary<String> nasty = Arbitraries.strings()
                .withChars("./\\: \u0000\r\n\u202Eanul世\uD83D\uDE00")
                .ofMaxLength(300);
        return Arbitraries.oneOf(anything, nasty);
    }
}
