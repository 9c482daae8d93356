package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.AutoForwarding;
import com.google.api.services.gmail.model.ImapSettings;
import com.google.api.services.gmail.model.LanguageSettings;
import com.google.api.services.gmail.model.PopSettings;
import com.google.api.services.gmail.model.VacationSettings;

/** The verbs of an account's settings. Safe for use by many threads. */
public final class GmailSettings {

    private final GmailGate gate;
    private final GmailSendAs sendAs;
    private final GmailDelegates delegates;
    private final GmailFilters filters;
    private final GmailForwardingAddresses forwardingAddresses;
    private final GmailCseIdentities cseIdentities;
    private final GmailCseKeypairs cseKeypairs;

    /** @param sendAsChanged is told when the addresses that mail may be sent from may have changed */
    GmailSettings(GmailGate gate, Runnable sendAsChanged) {
        this.gate = gate;
        this.sendAs = new GmailSendAs(gate, sendAsChanged);
        this.delegates = new GmailDelegates(gate);
        this.filters = new GmailFilters(gate);
        this.forwardingAddresses = new GmailForwardingAddresses(gate);
        this.cseIdentities = new GmailCseIdentities(gate);
        this.cseKeypairs = new GmailCseKeypairs(gate);
    }

    /** The verbs of the addresses that mail may be sent from. */
    public GmailSendAs sendAs() {
        return sendAs;
    }

    /** The verbs of those who may use the mailbox. */
    public GmailDelegates delegates() {
        return delegates;
    }

    /** The verbs of filters. */
    public GmailFilters filters() {
        return filters;
    }

    /** The verbs of the addresses that mail may be forwarded to. */
    public GmailForwardingAddresses forwardingAddresses() {
        return forwardingAddresses;
    }

    /** The verbs of identities of client-side encryption. */
    public GmailCseIdentities cseIdentities() {
        return cseIdentities;
    }

    /** The verbs of key pairs of client-side encryption. */
    public GmailCseKeypairs cseKeypairs() {
        return cseKeypairs;
    }

    /**
     * Reads where all mail is forwarded to ({@code users.settings.getAutoForwarding}).
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public AutoForwarding getAutoForwarding() {
        return gate.execute(GmailMethod.SETTINGS_GET_AUTO_FORWARDING, (users, me) -> users.settings()
                .getAutoForwarding(me));
    }

    /**
     * Replaces where all mail is forwarded to ({@code users.settings.updateAutoForwarding}). Gmail lets only
     * service accounts with domain-wide delegation do so, and only to a verified forwarding address.
     *
     * @param settings the whole of where mail is forwarded to; what is left out becomes Gmail's default
     * @throws GmailInvalidRequestException if a value of it is none that Gmail knows
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public AutoForwarding updateAutoForwarding(AutoForwarding settings) {
        return gate.execute(GmailMethod.SETTINGS_UPDATE_AUTO_FORWARDING, (users, me) -> users.settings()
                .updateAutoForwarding(me, settings));
    }

    /**
     * Reads the settings of IMAP ({@code users.settings.getImap}).
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public ImapSettings getImap() {
        return gate.execute(
                GmailMethod.SETTINGS_GET_IMAP, (users, me) -> users.settings().getImap(me));
    }

    /**
     * Replaces the settings of IMAP ({@code users.settings.updateImap}).
     *
     * @param settings the whole of the settings of IMAP; what is left out becomes Gmail's default
     * @throws GmailInvalidRequestException if a value of it is none that Gmail knows
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public ImapSettings updateImap(ImapSettings settings) {
        return gate.execute(GmailMethod.SETTINGS_UPDATE_IMAP, (users, me) -> users.settings()
                .updateImap(me, settings));
    }

    /**
     * Reads the language of Gmail's pages ({@code users.settings.getLanguage}).
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public LanguageSettings getLanguage() {
        return gate.execute(GmailMethod.SETTINGS_GET_LANGUAGE, (users, me) -> users.settings()
                .getLanguage(me));
    }

    /**
     * Replaces the language of Gmail's pages ({@code users.settings.updateLanguage}). Gmail may keep a near
     * variant, which it answers.
     *
     * @param settings the language of Gmail's pages, a tag of RFC 3066
     * @throws GmailInvalidRequestException if a value of it is none that Gmail knows
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public LanguageSettings updateLanguage(LanguageSettings settings) {
        return gate.execute(GmailMethod.SETTINGS_UPDATE_LANGUAGE, (users, me) -> users.settings()
                .updateLanguage(me, settings));
    }

    /**
     * Reads the settings of POP ({@code users.settings.getPop}).
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public PopSettings getPop() {
        return gate.execute(
                GmailMethod.SETTINGS_GET_POP, (users, me) -> users.settings().getPop(me));
    }

    /**
     * Replaces the settings of POP ({@code users.settings.updatePop}).
     *
     * @param settings the whole of the settings of POP; what is left out becomes Gmail's default
     * @throws GmailInvalidRequestException if a value of it is none that Gmail knows
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public PopSettings updatePop(PopSettings settings) {
        return gate.execute(
                GmailMethod.SETTINGS_UPDATE_POP, (users, me) -> users.settings().updatePop(me, settings));
    }

    /**
     * Reads the vacation responder ({@code users.settings.getVacation}).
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public VacationSettings getVacation() {
        return gate.execute(GmailMethod.SETTINGS_GET_VACATION, (users, me) -> users.settings()
                .getVacation(me));
    }

    /**
     * Replaces the vacation responder ({@code users.settings.updateVacation}).
     *
     * @param settings the whole of the vacation responder; what is left out becomes Gmail's default
     * @throws GmailInvalidRequestException if a value of it is none that Gmail knows
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public VacationSettings updateVacation(VacationSettings settings) {
        return gate.execute(GmailMethod.SETTINGS_UPDATE_VACATION, (users, me) -> users.settings()
                .updateVacation(me, settings));
    }
}
