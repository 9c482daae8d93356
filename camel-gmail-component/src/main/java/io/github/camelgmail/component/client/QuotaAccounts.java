package io.github.camelgmail.component.client;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.quota.QuotaAccount;
import java.util.Locale;

/** Tells from a client's settings whose quota it spends. */
final class QuotaAccounts {

    private QuotaAccounts() {}

    static QuotaAccount of(GmailClientSettings settings) {
        GmailCredentials credentials = settings.credentials();
        String project = credentials.project().orElse("unknown project") + " at "
                + settings.rootUrl().getAuthority();
        return new QuotaAccount(project, mailbox(settings));
    }

    /** Credentials stand for a mailbox that only they know; they tell no secret. */
    private static Object mailbox(GmailClientSettings settings) {
        GmailCredentials credentials = settings.credentials();
        if (!settings.userId().equals(GmailClientSettings.ME)) {
            return settings.userId().toLowerCase(Locale.ROOT);
        }
        return credentials
                .mailbox()
                .<Object>map(address -> address.toLowerCase(Locale.ROOT))
                .orElse(credentials);
    }
}
