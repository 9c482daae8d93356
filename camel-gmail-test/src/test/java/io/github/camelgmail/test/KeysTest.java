package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.CseIdentity;
import com.google.api.services.gmail.model.CseKeyPair;
import com.google.api.services.gmail.model.CsePrivateKeyMetadata;
import com.google.api.services.gmail.model.DisableCseKeyPairRequest;
import com.google.api.services.gmail.model.EnableCseKeyPairRequest;
import com.google.api.services.gmail.model.HardwareKeyMetadata;
import com.google.api.services.gmail.model.KaclsKeyMetadata;
import com.google.api.services.gmail.model.ListCseKeyPairsResponse;
import com.google.api.services.gmail.model.ObliterateCseKeyPairRequest;
import com.google.api.services.gmail.model.SignAndEncryptKeyPairs;
import com.google.api.services.gmail.model.SmimeInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Keys for signed and encrypted mail. The files are of OpenSSL: a certificate for alice@example.com signed by "Example Mail CA", with its
 * key under the password "sesame", with an empty password, and as a PKCS #7 chain.
 */
class KeysTest {

    private static final String ALICE = "alice@example.com";
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    private final SteppedClock clock = new SteppedClock(START);
    private final EmbeddedGmail gmail =
            EmbeddedGmail.builder().clock(clock).mailbox(ALICE).start();
    private final Gmail.Users.Settings settings =
            GoogleClients.withToken(gmail, ALICE).users().settings();
    private final Gmail.Users.Settings.SendAs.SmimeInfo smime =
            settings.sendAs().smimeInfo();
    private final Gmail.Users.Settings.Cse.Keypairs pairs = settings.cse().keypairs();
    private final Gmail.Users.Settings.Cse.Identities identities =
            settings.cse().identities();

    @AfterEach
    void stop() {
        gmail.close();
    }

    @Test
    void anSmimeConfigurationShowsItsCertificatesAndNeverItsKey() throws Exception {
        SmimeInfo inserted = insert("alice.p12", "sesame");

        assertThat(inserted.getIssuerCn()).isEqualTo("Example Mail CA");
        assertThat(inserted.getIsDefault()).isTrue();
        assertThat(inserted.getExpiration()).isGreaterThan(START.toEpochMilli());
        assertThat(inserted.getPem()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(inserted.getPkcs12()).isNull();
        assertThat(inserted.getEncryptedKeyPassword()).isNull();
        assertThat(smime.get("me", ALICE, inserted.getId()).execute()).isEqualTo(inserted);
        assertThat(smime.list("me", ALICE).execute().getSmimeInfo()).containsExactly(inserted);
    }

    @Test
    void oneConfigurationIsTheDefault() throws Exception {
        String first = insert("alice.p12", "sesame").getId();
        String second = insert("alice-open.p12", null).getId();
        assertThat(smime.get("me", ALICE, second).execute().getIsDefault()).isNull();

        smime.setDefault("me", ALICE, second).execute();

        assertThat(smime.get("me", ALICE, first).execute().getIsDefault()).isNull();
        assertThat(smime.get("me", ALICE, second).execute().getIsDefault()).isTrue();
        smime.delete("me", ALICE, first).execute();
        assertThat(Refusal.of(() -> smime.get("me", ALICE, first).execute()).status())
                .isEqualTo(404);
    }

    @Test
    void aKeyFileThatCannotBeOpenedIsRefusedWithoutItsPassword() {
        Refusal wrong = Refusal.of(() -> insert("alice.p12", "open sesame"));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.message()).doesNotContain("open sesame");
        assertThat(Refusal.of(() -> insert("alice.p7b", "sesame")).status()).isEqualTo(400);
        assertThat(Refusal.of(() -> smime.insert("me", ALICE, new SmimeInfo()).execute())
                        .status())
                .isEqualTo(400);
        assertThat(Refusal.of(() -> smime.list("me", "nobody@example.com").execute())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aKeyPairTellsWhomItsCertificateIsFor() throws Exception {
        CseKeyPair created = create();

        assertThat(created.getEnablementState()).isEqualTo("enabled");
        assertThat(created.getSubjectEmailAddresses()).containsExactly(ALICE);
        assertThat(created.getPem()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(created.getPkcs7()).isNull();
        assertThat(created.getPrivateKeyMetadata()).singleElement().satisfies(key -> {
            assertThat(key.getPrivateKeyMetadataId()).isNotEmpty();
            assertThat(key.getKaclsKeyMetadata().getKaclsUri()).isEqualTo("https://kacls.example/v1");
        });
        assertThat(pairs.get("me", created.getKeyPairId()).execute()).isEqualTo(created);
    }

    @Test
    void aKeyPairIsDisabledAndAfterThirtyDaysObliterated() throws Exception {
        String id = create().getKeyPairId();
        assertThat(Refusal.of(() -> obliterate(id)).reason()).isEqualTo("failedPrecondition");

        CseKeyPair disabled =
                pairs.disable("me", id, new DisableCseKeyPairRequest()).execute();
        assertThat(disabled.getEnablementState()).isEqualTo("disabled");
        assertThat(disabled.getDisableTime()).isEqualTo("2026-03-10T09:00:00Z");
        clock.step(Duration.ofDays(30));
        assertThat(Refusal.of(() -> obliterate(id)).status()).isEqualTo(400);

        clock.step(Duration.ofSeconds(1));
        obliterate(id);
        assertThat(Refusal.of(() -> pairs.get("me", id).execute()).status()).isEqualTo(404);
    }

    @Test
    void aKeyPairIsEnabledAgain() throws Exception {
        String id = create().getKeyPairId();
        pairs.disable("me", id, new DisableCseKeyPairRequest()).execute();

        CseKeyPair enabled =
                pairs.enable("me", id, new EnableCseKeyPairRequest()).execute();

        assertThat(enabled.getEnablementState()).isEqualTo("enabled");
        assertThat(enabled.getDisableTime()).isNull();
    }

    @Test
    void keyPairsAreListedTwentyToAPage() throws Exception {
        assertThat(pairs.list("me").execute().getCseKeyPairs()).isNull();
        for (int i = 0; i < 21; i++) {
            create();
        }

        ListCseKeyPairsResponse first = pairs.list("me").execute();
        ListCseKeyPairsResponse second =
                pairs.list("me").setPageToken(first.getNextPageToken()).execute();

        assertThat(first.getCseKeyPairs()).hasSize(20);
        assertThat(second.getCseKeyPairs()).hasSize(1).doesNotContainAnyElementsOf(first.getCseKeyPairs());
        assertThat(second.getNextPageToken()).isNull();
        assertThat(pairs.list("me").setPageSize(3).execute().getCseKeyPairs()).hasSize(3);
        assertThat(Refusal.of(() -> pairs.list("me").setPageToken("x").execute()))
                .isEqualTo(new Refusal(400, "invalidArgument", "Invalid pageToken"));
    }

    @Test
    void aKeyPairNeedsAChainAndOnePlaceForItsPrivateKey() {
        CsePrivateKeyMetadata nowhere = new CsePrivateKeyMetadata();
        CsePrivateKeyMetadata twice = kacls("x").setHardwareKeyMetadata(new HardwareKeyMetadata());
        CsePrivateKeyMetadata tooLong = kacls("x".repeat(8193));

        assertThat(Refusal.of(() -> create("no chain", kacls("x"))).status()).isEqualTo(400);
        assertThat(Refusal.of(() -> create(text("alice.p7b"))).status()).isEqualTo(400);
        for (CsePrivateKeyMetadata wrong : List.of(nowhere, twice, tooLong)) {
            assertThat(Refusal.of(() -> create(text("alice.p7b"), wrong)).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void anIdentityUsesKeyPairsThatAreEnabled() throws Exception {
        String one = create().getKeyPairId();
        String other = create().getKeyPairId();
        CseIdentity created = identities.create("me", identity(ALICE, one)).execute();
        assertThat(created.getPrimaryKeyPairId()).isEqualTo(one);

        SignAndEncryptKeyPairs two =
                new SignAndEncryptKeyPairs().setSigningKeyPairId(one).setEncryptionKeyPairId(other);
        CseIdentity patched = identities
                .patch("me", ALICE, new CseIdentity().setSignAndEncryptKeyPairs(two))
                .execute();

        assertThat(patched.getPrimaryKeyPairId()).isNull();
        assertThat(patched.getSignAndEncryptKeyPairs()).isEqualTo(two);
        assertThat(identities.get("me", ALICE).execute()).isEqualTo(patched);
        assertThat(identities.list("me").execute().getCseIdentities()).containsExactly(patched);
        identities.delete("me", ALICE).execute();
        assertThat(Refusal.of(() -> identities.get("me", ALICE).execute()).status())
                .isEqualTo(404);
    }

    @Test
    void anIdentityOfAnotherAddressOrWithoutUsableKeysIsRefused() throws Exception {
        String id = create().getKeyPairId();
        String disabled = create().getKeyPairId();
        pairs.disable("me", disabled, new DisableCseKeyPairRequest()).execute();

        for (CseIdentity wrong : Arrays.asList(
                identity("bob@example.com", id),
                identity(ALICE, "unknown"),
                identity(ALICE, disabled),
                new CseIdentity().setEmailAddress(ALICE))) {
            assertThat(Refusal.of(() -> identities.create("me", wrong).execute())
                            .status())
                    .isEqualTo(400);
        }
        identities.create("me", identity(ALICE, id)).execute();
        assertThat(Refusal.of(() -> identities.create("me", identity(ALICE, id)).execute())
                        .status())
                .isEqualTo(409);
    }

    private SmimeInfo insert(String file, String password) throws IOException {
        SmimeInfo wanted = new SmimeInfo().encodePkcs12(bytes(file)).setEncryptedKeyPassword(password);
        return smime.insert("me", ALICE, wanted).execute();
    }

    private CseKeyPair create() throws IOException {
        return create(text("alice.p7b"), kacls("data"));
    }

    private CseKeyPair create(String pkcs7, CsePrivateKeyMetadata... keys) throws IOException {
        return pairs.create("me", new CseKeyPair().setPkcs7(pkcs7).setPrivateKeyMetadata(List.of(keys)))
                .execute();
    }

    private void obliterate(String id) throws IOException {
        pairs.obliterate("me", id, new ObliterateCseKeyPairRequest()).execute();
    }

    private static CseIdentity identity(String address, String keyPairId) {
        return new CseIdentity().setEmailAddress(address).setPrimaryKeyPairId(keyPairId);
    }

    private static CsePrivateKeyMetadata kacls(String data) {
        return new CsePrivateKeyMetadata()
                .setKaclsKeyMetadata(new KaclsKeyMetadata()
                        .setKaclsUri("https://kacls.example/v1")
                        .setKaclsData(data));
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = KeysTest.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
