package io.github.camelgmail.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartOptionsTest {
    @TempDir
    Path folder;

    @Test
    void withoutOptionsEachRunHasDirectoriesOfItsOwn() {
        QuickstartOptions first = options();
        QuickstartOptions second = options();

        assertThat(first.state()).isEmptyDirectory().isNotEqualTo(second.state());
        assertThat(first.out()).isEqualTo(first.state().resolve("attachments"));
        assertThat(first.running()).isEmpty();
        assertThat(first.startFrom()).isEqualTo("earliest");
        assertThat(first.patience()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void givenDirectoriesAreTakenAsTheyAre() {
        QuickstartOptions options = options("state", "/s", "out", "/o", "mail", "/m.mbox", "timeout", "7");

        assertThat(options.state()).isEqualTo(Path.of("/s"));
        assertThat(options.out()).isEqualTo(Path.of("/o"));
        assertThat(options.mail()).contains(Path.of("/m.mbox"));
        assertThat(options.patience()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aRunningGmailIsReadFromNowOnUnlessAsked() {
        QuickstartOptions now =
                options("state", "/s", "rootUrl", "http://127.0.0.1:1/", "accessToken", "a@example.com");
        QuickstartOptions all = options(
                "state",
                "/s",
                "rootUrl",
                "http://127.0.0.1:1/",
                "accessToken",
                "a@example.com",
                "startFrom",
                "earliest");

        assertThat(now.startFrom()).isEqualTo("latest");
        assertThat(all.startFrom()).isEqualTo("earliest");
        assertThat(now.running().orElseThrow().camelProperties())
                .containsEntry("camel.component.gmail.configuration.rootUrl", "http://127.0.0.1:1/")
                .containsEntry("camel.component.gmail.configuration.accessToken", "a@example.com");
    }

    @Test
    void credentialsComeFromAFileAndAreNeverPrinted() throws IOException {
        Path file = Files.writeString(folder.resolve("gmail.properties"), "clientId=id\nrefreshToken=s3cret \n");

        QuickstartOptions options = options("state", "/s", "credentials", file.toString());

        assertThat(options.running().orElseThrow().camelProperties())
                .containsEntry("camel.component.gmail.configuration.refreshToken", "s3cret");
        assertThat(options.toString()).doesNotContain("s3cret");
    }

    @Test
    void aKeyThatIsNoOptionIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("gmail.properties"), "refreshTokn=x\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("credentials", file.toString()))
                .withMessageContaining("refreshTokn")
                .withMessageContaining("refreshToken");
    }

    @Test
    void optionsThatExcludeEachOtherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("rootUrl", "http://127.0.0.1:1/"))
                .withMessageContaining("accessToken");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("rootUrl", "http://127.0.0.1:1/", "accessToken", "a", "mail", "/m"))
                .withMessageContaining("mail");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("expect", "5"))
                .withMessageContaining("expect");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("credentials", folder.resolve("none").toString()))
                .withMessageContaining("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon", "1e3", "99999999999"})
    void aTimeoutThatIsNoPositiveNumberIsRefused(String timeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("state", "/s", "timeout", timeout))
                .withMessageContaining("timeout")
                .withMessageContaining(timeout);
    }

    private static QuickstartOptions options(String... namesAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return QuickstartOptions.from(properties);
    }
}
