package io.github.camelgmail.test.settings;

import io.github.camelgmail.test.mailbox.MailDispatch;
import io.github.camelgmail.test.mailbox.MailRules;
import io.github.camelgmail.test.mailbox.MailRulesSource;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The settings of all accounts of a server. Safe for use by several threads. */
public final class SettingsRegister implements MailRulesSource {

    private final Clock clock;
    private final Map<String, AccountSettings> byAddress = new ConcurrentHashMap<>();

    /**
     * Creates an empty register.
     *
     * @param clock tells how long key pairs have been disabled
     */
    public SettingsRegister(Clock clock) {
        this.clock = clock;
    }

    /** Begins the settings of a mailbox, which is new: an older one of that address is forgotten. */
    @Override
    public MailRules rulesOf(String address, MailDispatch dispatch) {
        AccountSettings settings = new AccountSettings(address, clock, dispatch);
        byAddress.put(address, settings);
        return settings;
    }

    /**
     * The settings of a mailbox.
     *
     * @param address of a mailbox that exists, in lower case
     */
    public AccountSettings of(String address) {
        AccountSettings settings = byAddress.get(address);
        if (settings == null) {
            throw Refusals.notFound();
        }
        return settings;
    }
}
