package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Filter;
import com.google.api.services.gmail.model.FilterAction;
import com.google.api.services.gmail.model.FilterCriteria;
import com.google.api.services.gmail.model.ImapSettings;
import com.google.api.services.gmail.model.LanguageSettings;
import com.google.api.services.gmail.model.PopSettings;
import com.google.api.services.gmail.model.SendAs;
import com.google.api.services.gmail.model.VacationSettings;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about {@code users.settings}, as far as a user may change them. They are put back after the run. */
interface SettingsContract extends Sentences {

    private Gmail.Users.Settings settings() {
        return users().settings();
    }

    /** A responder that answers nobody, for its time has not come. */
    private VacationSettings nextYear() {
        return new VacationSettings()
                .setEnableAutoReply(true)
                .setResponseSubject(run().word())
                .setResponseBodyPlainText("Away")
                .setStartTime(Instant.now().plus(Duration.ofDays(365)).toEpochMilli())
                .setEndTime(Instant.now().plus(Duration.ofDays(366)).toEpochMilli());
    }

    private Filter labelling(String labelId) {
        return new Filter()
                .setCriteria(new FilterCriteria().setSubject(run().word()))
                .setAction(new FilterAction().setAddLabelIds(List.of(labelId)));
    }

    private Filter givenFilter() throws IOException {
        return call(settings().filters().create(ME, labelling(givenLabel().getId())));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "updateImap, getImap")
    default void imapSettingsAreKept() throws IOException {
        ImapSettings wish = new ImapSettings()
                .setEnabled(true)
                .setAutoExpunge(false)
                .setExpungeBehavior("trash")
                .setMaxFolderSize(2000);

        call(settings().updateImap(ME, wish));

        eventually(() -> {
            ImapSettings kept = call(settings().getImap(ME));
            assertThat(kept.getEnabled()).isTrue();
            assertThat(kept.getExpungeBehavior()).isEqualTo("trash");
            assertThat(kept.getMaxFolderSize()).isEqualTo(2000);
        });
    }

    @Test
    @Source(
            kind = Kind.DISCOVERY,
            value = Links.DISCOVERY + "schema ImapSettings.maxFolderSize: 0, 1000, 2000, 5000 or 10000")
    default void anImapFolderHasOneOfFewSizes() throws IOException {
        assertThat(refusal(settings()
                                .updateImap(
                                        ME, new ImapSettings().setEnabled(true).setMaxFolderSize(1234)))
                        .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "updatePop, getPop")
    default void popSettingsAreKept() throws IOException {
        call(settings()
                .updatePop(ME, new PopSettings().setAccessWindow("fromNowOn").setDisposition("archive")));

        eventually(() -> {
            PopSettings kept = call(settings().getPop(ME));
            assertThat(kept.getAccessWindow()).isEqualTo("fromNowOn");
            assertThat(kept.getDisposition()).isEqualTo("archive");
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema PopSettings.accessWindow, an enumeration")
    default void aPopAccessWindowThatDoesNotExistIsRefused() throws IOException {
        assertThat(refusal(settings()
                                .updatePop(
                                        ME,
                                        new PopSettings()
                                                .setAccessWindow("ajar")
                                                .setDisposition("archive")))
                        .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "updateLanguage, getLanguage")
    default void theLanguageIsKept() throws IOException {
        LanguageSettings answer = call(settings().updateLanguage(ME, new LanguageSettings().setDisplayLanguage("fr")));

        assertThat(answer.getDisplayLanguage()).isEqualTo("fr");
        eventually(() -> assertThat(call(settings().getLanguage(ME)).getDisplayLanguage())
                .isEqualTo("fr"));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "updateVacation, getVacation")
    default void theVacationResponderIsKept() throws IOException {
        VacationSettings wish = nextYear();

        call(settings().updateVacation(ME, wish));

        eventually(() -> {
            VacationSettings kept = call(settings().getVacation(ME));
            assertThat(kept.getEnableAutoReply()).isTrue();
            assertThat(kept.getResponseSubject()).isEqualTo(wish.getResponseSubject());
            assertThat(kept.getStartTime()).isEqualTo(wish.getStartTime());
            assertThat(kept.getEndTime()).isEqualTo(wish.getEndTime());
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema VacationSettings.startTime must precede endTime")
    default void aVacationBeginsBeforeItEnds() throws IOException {
        VacationSettings backwards = nextYear();
        backwards.setEndTime(backwards.getStartTime() - 1000);

        assertThat(refusal(settings().updateVacation(ME, backwards)).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(
            kind = Kind.DISCOVERY,
            value = Links.DISCOVERY + "schema VacationSettings.responseSubject: subject or body must be nonempty")
    default void aVacationResponderSaysSomething() throws IOException {
        VacationSettings silent = nextYear().setResponseSubject("").setResponseBodyPlainText("");

        assertThat(refusal(settings().updateVacation(ME, silent)).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(
            kind = Kind.DISCOVERY,
            value = Links.DISCOVERY + "schema VacationSettings.responseBodyHtml: Gmail sanitizes")
    default void theHtmlOfAVacationResponderIsSanitised() throws IOException {
        call(settings().updateVacation(ME, nextYear().setResponseBodyHtml("<b>Away</b><script>alert(1)</script>")));

        eventually(() -> assertThat(call(settings().getVacation(ME)).getResponseBodyHtml())
                .contains("Away")
                .doesNotContain("<script")
                .doesNotContain("alert(1)"));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "filters.create, get")
    default void aFilterIsKept() throws IOException {
        Filter created = givenFilter();

        Filter kept = call(settings().filters().get(ME, created.getId()));

        assertThat(kept.getCriteria().getSubject())
                .isEqualTo(created.getCriteria().getSubject());
        assertThat(kept.getAction().getAddLabelIds())
                .isEqualTo(created.getAction().getAddLabelIds());
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema ListFiltersResponse.filter, in the singular")
    default void filtersAreListed() throws IOException {
        Filter created = givenFilter();

        eventually(() -> assertThat(call(settings().filters().list(ME)).getFilter())
                .extracting(Filter::getId)
                .contains(created.getId()));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "filters.delete: immediately and permanently")
    default void aDeletedFilterIsGone() throws IOException {
        String id = givenFilter().getId();

        call(settings().filters().delete(ME, id));

        eventually(() -> assertThat(refusal(settings().filters().get(ME, id)).getStatusCode())
                .isEqualTo(404));
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/GAM-team/GAM/issues/365")
    default void aFilterCannotPutOnALabelThatDoesNotExist() throws IOException {
        GoogleJsonResponseException refusal = refusal(settings().filters().create(ME, labelling("Dianne")));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.reason(refusal)).isEqualTo("invalidArgument");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "filters: create, delete, get and list only")
    default void aFilterCannotBeUpdated() throws IOException {
        RawAnswer answer = http().request(
                        "PUT",
                        Sentences.path("settings/filters/" + givenFilter().getId()))
                .json("{}")
                .send();

        assertThat(answer.status()).isIn(404, 405);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "sendAs.list: includes the primary address")
    default void thePrimaryAddressIsAmongTheSenders() throws IOException {
        assertThat(call(settings().sendAs().list(ME)).getSendAs())
                .filteredOn(sender -> Boolean.TRUE.equals(sender.getIsPrimary()))
                .singleElement()
                .satisfies(sender -> assertThat(sender.getSendAsEmail()).isEqualToIgnoringCase(address()));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema SendAs.isDefault: exactly one default")
    default void oneSenderIsTheDefault() throws IOException {
        assertThat(call(settings().sendAs().list(ME)).getSendAs())
                .filteredOn(sender -> Boolean.TRUE.equals(sender.getIsDefault()))
                .hasSize(1);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "sendAs.patch; updates of signatures are sanitized")
    default void theSignatureOfThePrimaryAddressIsKeptAndSanitised() throws IOException {
        String word = run().word();

        call(settings()
                .sendAs()
                .patch(ME, address(), new SendAs().setSignature("<b>" + word + "</b><script>alert(1)</script>")));

        eventually(() -> assertThat(call(settings().sendAs().get(ME, address())).getSignature())
                .contains(word)
                .doesNotContain("<script"));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "sendAs.get: fails with an HTTP 404 error")
    default void anAddressThatIsNoSenderIsNotFound() throws IOException {
        assertThat(refusal(settings().sendAs().get(ME, "nobody@example.org")).getStatusCode())
                .isEqualTo(404);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "getAutoForwarding")
    default void theStateOfForwardingCanBeRead() throws IOException {
        assertThat(http().get(Sentences.path("settings/autoForwarding")).status())
                .isEqualTo(200);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.SETTINGS + "forwardingAddresses.get")
    default void anAddressThatNothingIsForwardedToIsNotFound() throws IOException {
        assertThat(refusal(settings().forwardingAddresses().get(ME, "nobody@example.org"))
                        .getStatusCode())
                .isEqualTo(404);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/byeokim/gmailpush/issues/6: 204")
    default void stoppingNotificationsAnswersNothing() throws IOException {
        RawAnswer answer = http().request("POST", Sentences.path("stop")).send();

        assertThat(answer.status()).isBetween(200, 204);
        assertThat(answer.text().strip()).isIn("", "{}");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema WatchRequest.topicName: projects/P/topics/T")
    default void aWatchNeedsTheFullNameOfATopic() throws IOException {
        RawAnswer answer = http().post(Sentences.path("watch"), "{\"topicName\":\"no-topic\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo("invalidArgument");
    }
}
