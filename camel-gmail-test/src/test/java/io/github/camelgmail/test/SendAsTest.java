package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.SendAs;
import com.google.api.services.gmail.model.SmtpMsa;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.auth.oauth2.UserCredentials;
import io.github.camelgmail.test.oauth.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SendAsTest {

    private static final String ALICE = "alice@example.com";
    private static final String SALES = "sales@example.com";
    private static final String FAR = "alice@far.example";
    private static final String DELEGATION_NEEDED =
            "Access restricted to service accounts that have been delegated domain-wide authority";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private Gmail service;
    private Gmail.Users.Settings.SendAs aliases;

    @BeforeEach
    void connect() {
        service = GoogleClients.withToken(SERVER.gmail(), ALICE);
        aliases = service.users().settings().sendAs();
    }

    @Test
    void theAccountItselfIsAlwaysAmongThemAndCannotBeDeleted() throws Exception {
        assertThat(aliases.list("me").execute().getSendAs()).singleElement().satisfies(primary -> {
            assertThat(primary.getSendAsEmail()).isEqualTo(ALICE);
            assertThat(primary.getIsPrimary()).isTrue();
            assertThat(primary.getIsDefault()).isTrue();
            assertThat(primary.getVerificationStatus()).isNull();
        });
        assertThat(Refusal.of(() -> aliases.delete("me", ALICE).execute()).status())
                .isEqualTo(400);
    }

    @Test
    void anAliasOfTheOrganisationIsAcceptedAndAnyOtherMustBeConfirmed() throws Exception {
        assertThat(create(SALES).getVerificationStatus()).isEqualTo("accepted");
        assertThat(create(FAR).getVerificationStatus()).isEqualTo("pending");
        aliases.verify("me", FAR).execute();

        assertThat(SERVER.gmail().outbox()).hasSize(2).allMatch(mail -> mail.recipient()
                .equals(FAR));
        SERVER.gmail().settings(ALICE).sendAs().confirm(FAR);
        assertThat(aliases.get("me", FAR).execute().getVerificationStatus()).isEqualTo("accepted");
        assertThat(Refusal.of(() -> aliases.verify("me", FAR).execute()).status())
                .isEqualTo(400);
    }

    @Test
    void duplicatesUnknownAndMalformedAliasesAreRefused() throws Exception {
        create(SALES);

        assertThat(Refusal.of(() -> create(SALES)).status()).isEqualTo(409);
        assertThat(Refusal.of(() -> create("no address")).status()).isEqualTo(400);
        assertThat(Refusal.of(() -> aliases.create("me", new SendAs()).execute())
                        .status())
                .isEqualTo(400);
        assertThat(Refusal.of(() -> aliases.get("me", FAR).execute()))
                .isEqualTo(new Refusal(404, "notFound", "Requested entity was not found."));
        assertThat(Refusal.of(() -> aliases.delete("me", FAR).execute()).status())
                .isEqualTo(404);
    }

    @Test
    void aPatchLeavesWhatItDoesNotNameAndAnUpdateDoesNot() throws Exception {
        aliases.create(
                        "me",
                        new SendAs()
                                .setSendAsEmail(SALES)
                                .setDisplayName("Sales")
                                .setReplyToAddress(ALICE))
                .execute();

        SendAs patched = aliases.patch("me", SALES, new SendAs().setSignature("<i>Bye</i>"))
                .execute();
        SendAs updated =
                aliases.update("me", SALES, new SendAs().setSignature("Bye")).execute();

        assertThat(patched.getDisplayName()).isEqualTo("Sales");
        assertThat(patched.getReplyToAddress()).isEqualTo(ALICE);
        assertThat(patched.getSignature()).isEqualTo("<i>Bye</i>");
        assertThat(updated.getDisplayName()).isEmpty();
        assertThat(updated.getReplyToAddress()).isEmpty();
    }

    @Test
    void thereIsAlwaysExactlyOneDefault() throws Exception {
        create(SALES);
        create(FAR);

        aliases.patch("me", SALES, new SendAs().setIsDefault(true)).execute();

        assertThat(aliases.list("me").execute().getSendAs())
                .filteredOn(alias -> Boolean.TRUE.equals(alias.getIsDefault()))
                .extracting(SendAs::getSendAsEmail)
                .containsExactly(SALES);
        assertThat(Refusal.of(() -> aliases.patch("me", SALES, new SendAs().setIsDefault(false))
                                .execute())
                        .status())
                .isEqualTo(400);
        assertThat(Refusal.of(() -> aliases.patch("me", FAR, new SendAs().setIsDefault(true))
                                .execute())
                        .status())
                .isEqualTo(400);
        aliases.delete("me", SALES).execute();
        assertThat(aliases.get("me", ALICE).execute().getIsDefault()).isTrue();
    }

    @Test
    void thePasswordOfAnSmtpServiceIsNeverGivenBack() throws Exception {
        SmtpMsa service = new SmtpMsa()
                .setHost("smtp.far.example")
                .setPort(587)
                .setSecurityMode("starttls")
                .setUsername("alice-login")
                .setPassword("hunter2");
        aliases.create("me", new SendAs().setSendAsEmail(FAR).setSmtpMsa(service))
                .execute();

        HttpResponse<byte[]> answer =
                new PlainHttp(SERVER.gmail(), ALICE).get("gmail/v1/users/me/settings/sendAs/" + FAR);

        assertThat(PlainHttp.text(answer))
                .contains("smtp.far.example", "starttls", "587")
                .doesNotContain("hunter2", "alice-login");
        assertThat(Refusal.of(() -> aliases.patch("me", FAR, new SendAs().setSmtpMsa(new SmtpMsa().setHost("x")))
                                .execute())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void mailIsSentUnderVerifiedAliasesOnly() throws Exception {
        aliases.create("me", new SendAs().setSendAsEmail(SALES).setReplyToAddress("office@example.com"))
                .execute();
        create(FAR);

        assertThat(header(send("From: Sales <" + SALES + ">"), "From")).isEqualTo("Sales <" + SALES + ">");
        assertThat(header(send("From: " + SALES), "Reply-To")).isEqualTo("office@example.com");
        assertThat(header(send("From: " + SALES + "\r\nReply-To: me@far.example"), "Reply-To"))
                .isEqualTo("me@far.example");
        assertThat(header(send("From: " + FAR), "From")).isEqualTo(ALICE);
        assertThat(header(send("From: " + SALES + ", " + FAR), "From")).isEqualTo(ALICE);
    }

    @Test
    void mailWithoutAFromGetsTheDefaultAliasWithItsName() throws Exception {
        aliases.patch("me", ALICE, new SendAs().setDisplayName("Alice \"A\" Ä")).execute();
        assertThat(header(send("X-Nothing: 1"), "From")).isEqualTo("Alice \"A\" Ä <" + ALICE + ">");

        aliases.create(
                        "me",
                        new SendAs()
                                .setSendAsEmail(SALES)
                                .setDisplayName("Sales")
                                .setIsDefault(true))
                .execute();
        assertThat(header(send("X-Nothing: 1"), "From")).isEqualTo("\"Sales\" <" + SALES + ">");
    }

    @Test
    void aUsersOwnConsentDoesNotReachWhatAdministratorsSet() throws Exception {
        SERVER.gmail().oauth().registerClient("client", "secret");
        Gmail user = GoogleClients.with(SERVER.gmail(), new HttpCredentialsAdapter(userCredentials()));
        create(SALES);

        assertThat(Refusal.of(() -> user.users()
                        .settings()
                        .sendAs()
                        .create("me", new SendAs().setSendAsEmail(FAR))
                        .execute()))
                .isEqualTo(new Refusal(403, "forbidden", DELEGATION_NEEDED));
        assertThat(Refusal.of(() -> user.users()
                                .settings()
                                .sendAs()
                                .patch("me", SALES, new SendAs().setDisplayName("x"))
                                .execute())
                        .message())
                .isEqualTo(DELEGATION_NEEDED);
        assertThat(Refusal.of(() ->
                                user.users().settings().delegates().list("me").execute())
                        .message())
                .isEqualTo(DELEGATION_NEEDED);
        assertThat(user.users()
                        .settings()
                        .sendAs()
                        .patch("me", ALICE, new SendAs().setDisplayName("Alice"))
                        .execute()
                        .getDisplayName())
                .isEqualTo("Alice");
    }

    @Test
    void aServiceAccountWithDomainWideAuthoritySetsEverything() throws Exception {
        GoogleCredentials robot = ServiceAccountCredentials.fromStream(new ByteArrayInputStream(SERVER.gmail()
                        .oauth()
                        .serviceAccountKey("robot@project.iam.gserviceaccount.com")
                        .getBytes(StandardCharsets.UTF_8)))
                .createScoped(Scope.SETTINGS_SHARING.url())
                .createDelegated(ALICE);
        Gmail admin = GoogleClients.with(SERVER.gmail(), new HttpCredentialsAdapter(robot));

        assertThat(admin.users()
                        .settings()
                        .sendAs()
                        .create("me", new SendAs().setSendAsEmail(SALES))
                        .execute()
                        .getSendAsEmail())
                .isEqualTo(SALES);
    }

    @Test
    void theFullScopeReadsSettingsButDoesNotWriteThem() throws Exception {
        Gmail full =
                GoogleClients.withToken(SERVER.gmail(), SERVER.gmail().oauth().accessToken(ALICE, Scope.FULL));

        assertThat(full.users().settings().sendAs().list("me").execute().getSendAs())
                .hasSize(1);
        assertThat(Refusal.of(() -> full.users()
                                .settings()
                                .sendAs()
                                .create("me", new SendAs().setSendAsEmail(SALES))
                                .execute())
                        .reason())
                .isEqualTo("insufficientPermissions");
    }

    private SendAs create(String email) throws IOException {
        return aliases.create("me", new SendAs().setSendAsEmail(email)).execute();
    }

    private String send(String header) throws GoogleJsonResponseException, IOException {
        String mail = header + "\r\nTo: bob@far.example\r\nSubject: x\r\n\r\nx\r\n";
        return service.users()
                .messages()
                .send("me", new Message().encodeRaw(mail.getBytes(StandardCharsets.UTF_8)))
                .execute()
                .getId();
    }

    private String header(String id, String name) throws IOException {
        return service.users().messages().get("me", id).execute().getPayload().getHeaders().stream()
                .filter(header -> header.getName().equals(name))
                .map(header -> header.getValue())
                .findFirst()
                .orElseThrow();
    }

    private static UserCredentials userCredentials() {
        return UserCredentials.newBuilder()
                .setClientId("client")
                .setClientSecret("secret")
                .setRefreshToken(SERVER.gmail().oauth().refreshToken(ALICE))
                .setTokenServerUri(URI.create(SERVER.gmail().oauth().tokenUrl()))
                .build();
    }
}
