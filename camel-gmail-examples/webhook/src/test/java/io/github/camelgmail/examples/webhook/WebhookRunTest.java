package io.github.camelgmail.examples.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookRunTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(console, true, UTF_8);

    private String text() {
        return console.toString(UTF_8);
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("webhook.properties"), text);
    }

    @Test
    void mailIsReceivedAsItIsPushedAndAnImpostorIsRefused() throws Exception {
        int exitCode = Webhook.run("", out, out);

        assertThat(exitCode).as(text()).isZero();
        assertThat(text())
                .contains("Impostor    answered 401")
                .containsSubsequence("Received    Mail 1", "Received    Mail 2", "Received    Mail 5")
                .contains("Messages    5 of 5 received");
    }

    @Test
    void settingsAreReadFromAFile() throws Exception {
        WebhookSettings settings = WebhookSettings.of(file("topic = projects/p/topics/t\naudience = https://a/b\n"
                + "serviceAccount = s@p\nport = 8181\nrefreshToken = hush\n"));

        assertThat(settings.topic()).isEqualTo("projects/p/topics/t");
        assertThat(settings.port()).isEqualTo(8181);
        assertThat(settings.gmail()).isEqualTo(Map.of("refreshToken", "hush"));
        assertThat(settings.camelProperties())
                .containsEntry("camel.component.gmail.configuration.refreshToken", "hush")
                .containsEntry("webhook.audience", "https://a/b");
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        Path file = file("topic = projects/p/topics/t\n");

        assertThat(Webhook.run(file.toString(), out, out)).isEqualTo(2);
        assertThat(text()).contains("audience");
        assertThat(Webhook.run(folder.resolve("none").toString(), out, out)).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        WebhookSettings.of(file("topic = t\naudience = a\nserviceAccount = s\nport = 99999999\n")))
                .withMessageContaining("port");
    }
}
