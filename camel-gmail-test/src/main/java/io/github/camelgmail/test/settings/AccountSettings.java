package io.github.camelgmail.test.settings;

import io.github.camelgmail.test.mailbox.Arrival;
import io.github.camelgmail.test.mailbox.AutoReply;
import io.github.camelgmail.test.mailbox.Handling;
import io.github.camelgmail.test.mailbox.MailDispatch;
import io.github.camelgmail.test.mailbox.MailRules;
import io.github.camelgmail.test.mailbox.SenderIdentity;
import io.github.camelgmail.test.mailbox.SystemLabels;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gmail's {@code users.settings} of one account. Safe for use by several threads. All changes refuse with
 * {@link io.github.camelgmail.test.mailbox.GmailFailure}.
 */
public final class AccountSettings implements MailRules {

    private final SendAsAliases sendAs;
    private final ForwardingAddresses forwardingAddresses;
    private final Filters filters;
    private final Delegates delegates;
    private final SmimeConfigs smime;
    private final CseKeyPairs cseKeyPairs;
    private final CseIdentities cseIdentities;
    private final VacationResponder vacation;
    private volatile AutoForwarding autoForwarding = AutoForwarding.OFF;
    private volatile ImapSettings imap = ImapSettings.DEFAULTS;
    private volatile PopSettings pop = PopSettings.DEFAULTS;
    private volatile String displayLanguage = DisplayLanguage.DEFAULT;

    AccountSettings(String address, Clock clock, MailDispatch dispatch) {
        Ownership ownership = new Ownership(address, dispatch);
        SettingsIds ids = new SettingsIds(address);
        sendAs = new SendAsAliases(address, ownership);
        forwardingAddresses = new ForwardingAddresses(ownership);
        filters = new Filters(forwardingAddresses, ids);
        delegates = new Delegates(address, ownership);
        smime = new SmimeConfigs(ids);
        cseKeyPairs = new CseKeyPairs(clock, ids);
        cseIdentities = new CseIdentities(address, cseKeyPairs);
        vacation = new VacationResponder(address);
    }

    /** The aliases to send from. */
    public SendAsAliases sendAs() {
        return sendAs;
    }

    /** The addresses that mail may be forwarded to. */
    public ForwardingAddresses forwardingAddresses() {
        return forwardingAddresses;
    }

    /** The filters. */
    public Filters filters() {
        return filters;
    }

    /** The delegates. */
    public Delegates delegates() {
        return delegates;
    }

    /**
     * The S/MIME configurations of an alias.
     *
     * @throws io.github.camelgmail.test.mailbox.GmailFailure when there is no such alias
     */
    public SmimeConfigs.OfAlias smimeInfo(String sendAsEmail) {
        return smime.of(sendAs.get(sendAsEmail).sendAsEmail());
    }

    /** The key pairs of client-side encryption. */
    public CseKeyPairs cseKeyPairs() {
        return cseKeyPairs;
    }

    /** The identities of client-side encryption. */
    public CseIdentities cseIdentities() {
        return cseIdentities;
    }

    /** The vacation answer. */
    public VacationSettings vacation() {
        return vacation.settings();
    }

    /** Changes the vacation answer; a new text is sent to everybody anew. */
    public VacationSettings updateVacation(VacationSettings wanted) {
        return vacation.update(wanted);
    }

    /** The forwarding of all mail. */
    public AutoForwarding autoForwarding() {
        String target = autoForwarding.emailAddress();
        boolean works = target == null || forwardingAddresses.isAccepted(target);
        return works ? autoForwarding : AutoForwarding.OFF;
    }

    /** Changes the forwarding of all mail, which needs an accepted address to be on. */
    public AutoForwarding updateAutoForwarding(AutoForwarding wanted) {
        if (wanted.enabled()) {
            String target = forwardingAddresses.requireAccepted(wanted.emailAddress());
            MailDisposition disposition =
                    wanted.disposition() == null ? MailDisposition.LEAVE_IN_INBOX : wanted.disposition();
            autoForwarding = new AutoForwarding(true, target, disposition);
        } else {
            autoForwarding = AutoForwarding.OFF;
        }
        return autoForwarding;
    }

    /** The IMAP access. */
    public ImapSettings imap() {
        return imap;
    }

    /** Changes the IMAP access. */
    public ImapSettings updateImap(ImapSettings wanted) {
        imap = wanted;
        return wanted;
    }

    /** The POP access. */
    public PopSettings pop() {
        return pop;
    }

    /** Changes the POP access. */
    public PopSettings updatePop(PopSettings wanted) {
        pop = wanted;
        return wanted;
    }

    /** The language that Gmail is shown in, an RFC 3066 tag. */
    public String displayLanguage() {
        return displayLanguage;
    }

    /**
     * Changes the language.
     *
     * @return the variant that is offered, which may differ from the wanted one
     */
    public String updateDisplayLanguage(@Nullable String wanted) {
        displayLanguage = DisplayLanguage.nearest(wanted);
        return displayLanguage;
    }

    @Override
    public Optional<SenderIdentity> identity(String address) {
        return sendAs.identity(address);
    }

    @Override
    public SenderIdentity primaryIdentity() {
        return sendAs.identity(sendAs.primary());
    }

    @Override
    public SenderIdentity defaultIdentity() {
        return sendAs.defaultIdentity();
    }

    @Override
    public Handling onArrival(Arrival arrival) {
        Set<String> add = new LinkedHashSet<>();
        Set<String> remove = new LinkedHashSet<>();
        Set<String> forwardTo = new LinkedHashSet<>();
        boolean junk = arrival.message().labelIds().contains(SystemLabels.SPAM);
        if (arrival.way() == Arrival.Way.DELIVERED && !junk) {
            forwardAll(add, remove, forwardTo);
        }
        matching(arrival).forEach(action -> apply(action, add, remove, forwardTo));
        boolean stays = arrival.way() == Arrival.Way.IMPORTED || junk;
        return new Handling(add, remove, stays ? List.of() : List.copyOf(forwardTo), reply(arrival));
    }

    private List<FilterAction> matching(Arrival arrival) {
        return filters.list().stream()
                .filter(filter -> filter.criteria().matches(arrival.message(), arrival.at()))
                .map(Filter::action)
                .toList();
    }

    private void apply(FilterAction action, Set<String> add, Set<String> remove, Set<String> forwardTo) {
        add.addAll(action.addLabelIds());
        remove.addAll(action.removeLabelIds());
        if (action.forward() != null && forwardingAddresses.isAccepted(action.forward())) {
            forwardTo.add(action.forward());
        }
    }

    private void forwardAll(Set<String> add, Set<String> remove, Set<String> forwardTo) {
        AutoForwarding present = autoForwarding();
        if (!present.enabled() || present.emailAddress() == null || present.disposition() == null) {
            return;
        }
        forwardTo.add(present.emailAddress());
        switch (present.disposition()) {
            case LEAVE_IN_INBOX -> {
                // the mail stays as it came
            }
            case ARCHIVE -> remove.add(SystemLabels.INBOX);
            case TRASH -> add.add(SystemLabels.TRASH);
            case MARK_READ -> remove.add(SystemLabels.UNREAD);
        }
    }

    private @Nullable AutoReply reply(Arrival arrival) {
        return arrival.way() == Arrival.Way.DELIVERED ? vacation.replyTo(arrival, defaultIdentity()) : null;
    }
}
