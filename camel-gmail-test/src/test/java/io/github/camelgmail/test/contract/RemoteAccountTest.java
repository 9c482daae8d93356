package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RemoteAccountTest {

    private static final String ALICE = "alice@example.com";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    private Path folder;

    private final Properties settings = new Properties();

    @BeforeEach
    void nameTheServer() {
        settings.setProperty("gmail.contract.rootUrl", SERVER.gmail().rootUrl());
    }

    @Test
    void nothingIsOpenedWithoutCredentials() throws IOException {
        assertThat(RemoteAccount.of(settings)).isEmpty();
    }

    @Test
    void anAuthorizedUserOpensTheMailboxThatWasNamed() throws IOException {
        settings.setProperty("gmail.contract.credentials", RemoteCredentials.user(SERVER.gmail(), ALICE, folder));
        settings.setProperty("gmail.contract.mailbox", "Alice@Example.com");

        GmailAccount account = RemoteAccount.of(settings).orElseThrow();

        assertThat(account.gmail().users().getProfile("me").execute().getEmailAddress())
                .isEqualTo(ALICE);
        assertThat(account.accessToken()).isNotEmpty();
        assertThat(account.unitsPerMinute()).isEqualTo(5_700);
    }

    @Test
    void aServiceAccountOpensTheMailboxOfAUser() throws IOException {
        settings.setProperty("gmail.contract.credentials", serviceAccount());
        settings.setProperty("gmail.contract.user", ALICE);
        settings.setProperty("gmail.contract.mailbox", ALICE);

        assertThat(RemoteAccount.of(settings).orElseThrow().address()).isEqualTo(ALICE);
    }

    @Test
    void aServiceAccountNeedsAUser() throws IOException {
        settings.setProperty("gmail.contract.credentials", serviceAccount());
        settings.setProperty("gmail.contract.mailbox", ALICE);

        assertRefused("-Dgmail.contract.user=ADDRESS");
    }

    @Test
    void theMailboxMustBeNamed() throws IOException {
        settings.setProperty("gmail.contract.credentials", RemoteCredentials.user(SERVER.gmail(), ALICE, folder));

        assertRefused("-Dgmail.contract.mailbox=ADDRESS");
        assertThat(SERVER.gmail().requests().httpRequests()).isZero();
    }

    @Test
    void theMailboxMustBeTheOneOfTheCredentials() throws IOException {
        settings.setProperty("gmail.contract.credentials", RemoteCredentials.user(SERVER.gmail(), ALICE, folder));
        settings.setProperty("gmail.contract.mailbox", "throwaway@example.com");

        assertRefused("open the mailbox of " + ALICE);
    }

    @Test
    void otherCredentialsAreRefused() throws IOException {
        Path file = folder.resolve("other.json");
        Files.writeString(file, """
                {"type": "impersonated_service_account", "service_account_impersonation_url": "https://example.com/x:y",
                 "source_credentials": {"type": "authorized_user", "client_id": "i", "client_secret": "s",
                 "refresh_token": "r"}, "delegates": []}
                """);
        settings.setProperty("gmail.contract.credentials", file.toString());
        settings.setProperty("gmail.contract.mailbox", ALICE);

        assertThatThrownBy(() -> RemoteAccount.of(settings))
                .isInstanceOfAny(IllegalStateException.class, IOException.class);
    }

    @Test
    void aPaceThatIsNoNumberIsRefused() throws IOException {
        settings.setProperty("gmail.contract.credentials", RemoteCredentials.user(SERVER.gmail(), ALICE, folder));
        settings.setProperty("gmail.contract.mailbox", ALICE);
        settings.setProperty("gmail.contract.unitsPerMinute", "fast");

        assertRefused("gmail.contract.unitsPerMinute must be a number of at least 600");
    }

    private void assertRefused(String text) {
        assertThatThrownBy(() -> RemoteAccount.of(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(text);
    }

    private String serviceAccount() throws IOException {
        Path file = folder.resolve("service-account.json");
        Files.writeString(file, SERVER.gmail().oauth().serviceAccountKey("robot@project.iam.gserviceaccount.com"));
        return file.toString();
    }
}
