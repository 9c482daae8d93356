package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.MailAddress;
import io.github.camelgmail.test.mime.MailHeader;
import io.github.camelgmail.test.mime.Octets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All mailboxes of one server, and the mail that left it. Thread-safe. Ids depend only on the order of calls in each
 * mailbox.
 */
public final class PostOffice {

    private final Clock clock;
    private final HistoryRetention retention;
    private final MailRulesSource rules;
    private final MailboxListener listener;
    private final VisibilityLag visibilityLag;
    private final Map<String, Mailbox> mailboxes = new LinkedHashMap<>();
    private final Map<String, Mailbox> byRoutingKey = new HashMap<>();
    private final Set<String> bouncing = ConcurrentHashMap.newKeySet();
    private final List<OutboundMail> outbox = new ArrayList<>();

    /**
     * Creates an empty server of users who have set nothing.
     *
     * @param clock gives internal dates and the age of history records
     * @param retention how much history every mailbox keeps
     */
    public PostOffice(Clock clock, HistoryRetention retention) {
        this(
                clock,
                retention,
                (address, dispatch) -> MailRules.none(address),
                MailboxListener.NONE,
                VisibilityLag.NONE);
    }

    /**
     * Creates an empty server.
     *
     * @param rules gives every new mailbox what its owner can set
     * @param listener hears of all changes of all mailboxes
     * @param visibilityLag how long new mailboxes hold changes back
     */
    public PostOffice(
            Clock clock,
            HistoryRetention retention,
            MailRulesSource rules,
            MailboxListener listener,
            VisibilityLag visibilityLag) {
        this.clock = clock;
        this.retention = retention;
        this.rules = rules;
        this.listener = listener;
        this.visibilityLag = visibilityLag;
    }

    /**
     * Finds a mailbox, or creates an empty one.
     *
     * @param address an address in any letter case
     * @throws IllegalArgumentException when it is not one plain address (RFC 5322 addr-spec)
     */
    public Mailbox open(String address) {
        String canonical = address.toLowerCase(Locale.ROOT);
        if (!new MailAddress("", canonical).isValid()) {
            throw new IllegalArgumentException("Not a mail address such as alice@example.com: " + address);
        }
        synchronized (mailboxes) {
            return mailboxes.computeIfAbsent(canonical, this::newMailbox);
        }
    }

    /** Finds the mailbox of an address in any letter case. */
    public Optional<Mailbox> find(String address) {
        synchronized (mailboxes) {
            return Optional.ofNullable(mailboxes.get(address.toLowerCase(Locale.ROOT)));
        }
    }

    /** All mailboxes, in the order in which they were opened. */
    public List<Mailbox> mailboxes() {
        synchronized (mailboxes) {
            return List.copyOf(mailboxes.values());
        }
    }

    /** The mail that left for addresses unknown here, in order; one entry a recipient. */
    public List<OutboundMail> outbox() {
        synchronized (outbox) {
            return List.copyOf(outbox);
        }
    }

    /**
     * Makes mail to an address fail: who sends it gets a delivery report, and nobody gets the mail.
     *
     * @param address an address in any letter case, of a mailbox here or of nobody
     */
    public void bounce(String address) {
        bouncing.add(Routing.key(address));
    }

    /**
     * Removes a mailbox with all its mail.
     *
     * @param address its address in any letter case
     * @return whether there was one
     */
    public boolean remove(String address) {
        Mailbox removed;
        synchronized (mailboxes) {
            removed = mailboxes.remove(address.toLowerCase(Locale.ROOT));
            byRoutingKey.values().removeIf(mailbox -> mailbox.equals(removed));
        }
        if (removed == null) {
            return false;
        }
        listener.removed(removed.address());
        return true;
    }

    /** Forgets the mail that left. */
    public void emptyOutbox() {
        synchronized (outbox) {
            outbox.clear();
        }
    }

    /** Removes all mailboxes, empties the outbox and forgets which addresses bounce. */
    public void clear() {
        bouncing.clear();
        List<Mailbox> removed;
        synchronized (mailboxes) {
            removed = List.copyOf(mailboxes.values());
            mailboxes.clear();
            byRoutingKey.clear();
        }
        removed.forEach(mailbox -> listener.removed(mailbox.address()));
        emptyOutbox();
    }

    private Mailbox newMailbox(String address) {
        MailRules owner =
                rules.rulesOf(address, (from, to, raw) -> carry(from, to, Octets.copyOf(raw), clock.instant()));
        Mailbox mailbox = new Mailbox(new MailboxState(address, clock, retention, listener), owner, new Carrier());
        mailbox.history().lag(visibilityLag);
        byRoutingKey.putIfAbsent(Routing.key(address), mailbox);
        return mailbox;
    }

    private Optional<Mailbox> addressee(String recipient) {
        synchronized (mailboxes) {
            return Routing.candidates(recipient)
                    .map(key -> mailboxes.getOrDefault(key, byRoutingKey.get(key)))
                    .filter(Objects::nonNull)
                    .findFirst();
        }
    }

    private void carry(String sender, String recipient, Octets raw, Instant sentAt) {
        if (bouncing.contains(Routing.key(recipient))) {
            returnToSender(sender, recipient, raw);
            return;
        }
        Optional<Mailbox> mailbox = addressee(recipient);
        if (mailbox.isPresent()) {
            mailbox.get().deliver(Trace.delivered(raw, sender, mailbox.get().address(), sentAt));
            return;
        }
        synchronized (outbox) {
            outbox.add(new OutboundMail(sender, recipient, raw, sentAt));
        }
    }

    private void returnToSender(String sender, String recipient, Octets raw) {
        if (DeliveryReport.isWantedFor(MailHeader.of(raw))) {
            find(sender).ifPresent(mailbox -> mailbox.reportFailure(raw, recipient));
        }
    }

    private final class Carrier implements MailCarrier {

        @Override
        public void carry(String sender, String recipient, Octets raw, Instant sentAt) {
            PostOffice.this.carry(sender, recipient, raw, sentAt);
        }

        @Override
        public boolean isHome(String recipient, String address) {
            return addressee(recipient)
                    .map(mailbox -> mailbox.address().equals(address))
                    .orElse(false);
        }
    }
}
