package io.github.camelgmail.test.contract;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.ImapSettings;
import com.google.api.services.gmail.model.LanguageSettings;
import com.google.api.services.gmail.model.PopSettings;
import com.google.api.services.gmail.model.SendAs;
import com.google.api.services.gmail.model.VacationSettings;
import java.io.IOException;
import java.util.List;

/** The settings that sentences change, as they were before the run. */
final class SettingsBefore {

    private static final String ME = "me";

    private final Gmail.Users.Settings settings;
    private final Calls calls;
    private final VacationSettings vacation;
    private final ImapSettings imap;
    private final PopSettings pop;
    private final LanguageSettings language;
    private final SendAs primary;

    SettingsBefore(Gmail.Users.Settings settings, Calls calls) throws IOException {
        this.settings = settings;
        this.calls = calls;
        this.vacation = calls.make(settings.getVacation(ME));
        this.imap = calls.make(settings.getImap(ME));
        this.pop = calls.make(settings.getPop(ME));
        this.language = calls.make(settings.getLanguage(ME));
        this.primary = calls.make(settings.sendAs().list(ME)).getSendAs().stream()
                .filter(sender -> Boolean.TRUE.equals(sender.getIsPrimary()))
                .findFirst()
                .orElseThrow(() -> new IOException("the account has no primary address to send as"));
    }

    /** What puts each of them back. */
    List<Cleaning.Step> restoration() {
        return List.of(
                () -> calls.make(settings.updateVacation(ME, vacation)),
                () -> calls.make(settings.updateImap(ME, imap)),
                () -> calls.make(settings.updatePop(ME, pop)),
                () -> calls.make(settings.updateLanguage(ME, language)),
                this::restoreSignature);
    }

    private void restoreSignature() throws IOException {
        String signature = primary.getSignature() == null ? "" : primary.getSignature();
        calls.make(settings.sendAs().patch(ME, primary.getSendAsEmail(), new SendAs().setSignature(signature)));
    }
}
