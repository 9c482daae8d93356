package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.AutoForwarding;
import com.google.api.services.gmail.model.Delegate;
import com.google.api.services.gmail.model.Filter;
import com.google.api.services.gmail.model.FilterAction;
import com.google.api.services.gmail.model.FilterCriteria;
import com.google.api.services.gmail.model.ForwardingAddress;
import com.google.api.services.gmail.model.ImapSettings;
import com.google.api.services.gmail.model.LanguageSettings;
import com.google.api.services.gmail.model.PopSettings;
import com.google.api.services.gmail.model.VacationSettings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String ALICE = "alice@example.com";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private Gmail.Users.Settings settings;

    @BeforeEach
    void connect() {
        settings = GoogleClients.withToken(SERVER.gmail(), ALICE).users().settings();
    }

    @Test
    void imapSettingsAreReplacedAsAWhole() throws Exception {
        settings.updateImap(
                        "me",
                        new ImapSettings()
                                .setEnabled(true)
                                .setAutoExpunge(true)
                                .setExpungeBehavior("deleteForever")
                                .setMaxFolderSize(2000))
                .execute();
        assertThat(settings.getImap("me").execute())
                .containsEntry("enabled", true)
                .containsEntry("autoExpunge", true)
                .containsEntry("expungeBehavior", "deleteForever")
                .containsEntry("maxFolderSize", 2000);

        settings.updateImap("me", new ImapSettings().setEnabled(true)).execute();
        assertThat(settings.getImap("me").execute())
                .containsEntry("autoExpunge", false)
                .containsEntry("expungeBehavior", "archive")
                .containsEntry("maxFolderSize", 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 999, 20_000})
    void aFolderSizeThatGmailDoesNotOfferIsRefused(int size) {
        assertThat(Refusal.of(() -> settings.updateImap("me", new ImapSettings().setMaxFolderSize(size))
                                .execute())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void popSettingsAreStoredAndUnknownValuesRefused() throws Exception {
        settings.updatePop("me", new PopSettings().setAccessWindow("allMail").setDisposition("markRead"))
                .execute();

        assertThat(settings.getPop("me").execute())
                .isEqualTo(new PopSettings().setAccessWindow("allMail").setDisposition("markRead"));
        assertThat(Refusal.of(() -> settings.updatePop("me", new PopSettings().setAccessWindow("some"))
                        .execute()))
                .isEqualTo(
                        new Refusal(400, "invalidArgument", "Invalid value at 'accessWindow' (TYPE_ENUM), \"some\""));
    }

    @ParameterizedTest
    @CsvSource({"fr,fr", "en-gb,en-GB", "de-AT,de", "pt,pt-BR", "ZH-cn,zh-CN"})
    void theLanguageBecomesTheNearestThatGmailHas(String wanted, String stored) throws Exception {
        LanguageSettings answer = settings.updateLanguage("me", new LanguageSettings().setDisplayLanguage(wanted))
                .execute();

        assertThat(answer.getDisplayLanguage()).isEqualTo(stored);
        assertThat(settings.getLanguage("me").execute()).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a tag", "xx", "<script>"})
    void aLanguageThatIsNoneIsRefused(String wanted) {
        assertThat(Refusal.of(() -> settings.updateLanguage("me", new LanguageSettings().setDisplayLanguage(wanted))
                                .execute())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theVacationAnswerIsStoredWithSanitisedHtml() throws Exception {
        VacationSettings stored = settings.updateVacation(
                        "me",
                        new VacationSettings()
                                .setEnableAutoReply(true)
                                .setResponseSubject("Away")
                                .setResponseBodyHtml("<b onclick=\"x()\">Gone</b><script>alert(1)</script>")
                                .setStartTime(1_000L)
                                .setEndTime(2_000L))
                .execute();

        assertThat(stored.getResponseBodyHtml()).isEqualTo("<b>Gone</b>");
        assertThat(stored.getStartTime()).isEqualTo(1_000L);
        assertThat(settings.getVacation("me").execute()).isEqualTo(stored);
    }

    @Test
    void aVacationThatEndsBeforeItBeginsOrSaysNothingIsRefused() {
        VacationSettings backwards = new VacationSettings().setStartTime(2_000L).setEndTime(2_000L);
        VacationSettings silent = new VacationSettings().setEnableAutoReply(true);

        assertThat(Refusal.of(() -> settings.updateVacation("me", backwards).execute())
                        .status())
                .isEqualTo(400);
        assertThat(Refusal.of(() -> settings.updateVacation("me", silent).execute())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void forwardingNeedsAnAddressThatWasConfirmed() throws Exception {
        AutoForwarding wanted = new AutoForwarding()
                .setEnabled(true)
                .setEmailAddress("eve@far.example")
                .setDisposition("archive");
        assertThat(Refusal.of(() -> settings.updateAutoForwarding("me", wanted).execute()))
                .isEqualTo(new Refusal(400, "failedPrecondition", "Unrecognized forwarding address"));

        ForwardingAddress pending = forwardTo("Eve@far.example");
        assertThat(pending.getVerificationStatus()).isEqualTo("pending");
        assertThat(SERVER.gmail().outbox()).singleElement().satisfies(mail -> assertThat(mail.recipient())
                .isEqualTo("eve@far.example"));
        assertThat(Refusal.of(() -> settings.updateAutoForwarding("me", wanted).execute())
                        .status())
                .isEqualTo(400);

        SERVER.gmail().settings(ALICE).forwardingAddresses().confirm("eve@far.example");
        assertThat(settings.updateAutoForwarding("me", wanted).execute()).isEqualTo(wanted);
        assertThat(settings.getAutoForwarding("me").execute()).isEqualTo(wanted);

        settings.forwardingAddresses().delete("me", "eve@far.example").execute();
        assertThat(settings.getAutoForwarding("me").execute().getEnabled()).isFalse();
    }

    @Test
    void forwardingAddressesOfTheOrganisationAreAcceptedAtOnce() throws Exception {
        assertThat(forwardTo("bob@example.com").getVerificationStatus()).isEqualTo("accepted");
        assertThat(settings.forwardingAddresses().list("me").execute().getForwardingAddresses())
                .containsExactly(settings.forwardingAddresses()
                        .get("me", "bob@example.com")
                        .execute());
        assertThat(Refusal.of(() -> forwardTo("bob@example.com")).status()).isEqualTo(409);
        assertThat(Refusal.of(() -> forwardTo("nobody")).status()).isEqualTo(400);
        assertThat(Refusal.of(() -> settings.forwardingAddresses()
                                .get("me", "eve@far.example")
                                .execute())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void filtersAreCreatedReadListedAndDeleted() throws Exception {
        assertThat(settings.filters().list("me").execute().getFilter()).isNull();
        Filter created =
                settings.filters().create("me", starFrom("bob@example.com")).execute();

        assertThat(created.getId()).startsWith("ANe1Bm");
        assertThat(settings.filters().get("me", created.getId()).execute()).isEqualTo(created);
        assertThat(settings.filters().list("me").execute().getFilter()).containsExactly(created);
        assertThat(Refusal.of(() -> settings.filters()
                        .create("me", starFrom("bob@example.com"))
                        .execute()))
                .isEqualTo(new Refusal(400, "invalidArgument", "Filter already exists"));

        settings.filters().delete("me", created.getId()).execute();
        assertThat(Refusal.of(() ->
                                settings.filters().get("me", created.getId()).execute())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFilterWithoutCriteriaOrActionOrWithAnUnknownLabelIsRefused() {
        Filter bare = new Filter().setCriteria(new FilterCriteria().setFrom("x"));
        Filter blind = new Filter().setAction(new FilterAction().setAddLabelIds(List.of("STARRED")));
        Filter unknown = starFrom("x").setAction(new FilterAction().setAddLabelIds(List.of("Label_99")));
        Filter sent = starFrom("x").setAction(new FilterAction().setAddLabelIds(List.of("SENT")));
        Filter forward = starFrom("x").setAction(new FilterAction().setForward("eve@far.example"));
        Filter half = new Filter()
                .setCriteria(new FilterCriteria().setSize(5))
                .setAction(new FilterAction().setAddLabelIds(List.of("STARRED")));

        for (Filter wrong : List.of(bare, blind, unknown, sent, forward, half)) {
            assertThat(Refusal.of(() -> settings.filters().create("me", wrong).execute())
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void noMoreThanAThousandFiltersAreKept() throws Exception {
        for (int i = 0; i < 1000; i++) {
            SERVER.gmail()
                    .settings(ALICE)
                    .filters()
                    .create(
                            new io.github.camelgmail.test.settings.FilterCriteria(
                                    "s" + i, null, null, null, null, false, false, null, null),
                            new io.github.camelgmail.test.settings.FilterAction(List.of("STARRED"), List.of(), null),
                            SERVER.gmail().mailbox(ALICE).gmail().labels());
        }

        assertThat(Refusal.of(() ->
                                settings.filters().create("me", starFrom("bob")).execute())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void delegatesAreOtherUsersOfTheOrganisation() throws Exception {
        assertThat(settings.delegates().list("me").execute().getDelegates()).isNull();
        Delegate bob = delegateTo("Bob@example.com");

        assertThat(bob.getVerificationStatus()).isEqualTo("accepted");
        assertThat(settings.delegates().get("me", "bob@example.com").execute()).isEqualTo(bob);
        assertThat(Refusal.of(() -> delegateTo("bob@example.com")).status()).isEqualTo(409);
        assertThat(Refusal.of(() -> delegateTo(ALICE)).status()).isEqualTo(400);
        assertThat(Refusal.of(() -> delegateTo("eve@far.example")).status()).isEqualTo(400);

        settings.delegates().delete("me", "bob@example.com").execute();
        assertThat(Refusal.of(() -> settings.delegates()
                                .delete("me", "bob@example.com")
                                .execute())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thereIsRoomForTwentyFiveDelegates() throws Exception {
        for (int i = 0; i < 25; i++) {
            delegateTo("d" + i + "@example.com");
        }

        assertThat(Refusal.of(() -> delegateTo("late@example.com")).status()).isEqualTo(400);
    }

    private ForwardingAddress forwardTo(String address) throws IOException {
        return settings.forwardingAddresses()
                .create("me", new ForwardingAddress().setForwardingEmail(address))
                .execute();
    }

    private Delegate delegateTo(String address) throws IOException {
        return settings.delegates()
                .create("me", new Delegate().setDelegateEmail(address))
                .execute();
    }

    private static Filter starFrom(String from) {
        return new Filter()
                .setCriteria(new FilterCriteria().setFrom(from))
                .setAction(new FilterAction().setAddLabelIds(List.of("STARRED")));
    }
}
