package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.MailAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All mailboxes of one server, and the mail that left it. Thread-safe. Ids depend only on the order of calls in each
 * mailbox.
 */
public final class PostOffice {

    private final Clock clock;
    private final HistoryRetention retention;
    private final Map<String, Mailbox> mailboxes = new LinkedHashMap<>();
    private final List<OutboundMail> outbox = new ArrayList<>();

    /**
     * Creates an empty server.
     *
     * @param clock gives internal dates and the age of history records
     * @param retention how much history every mailbox keeps
     */
    public PostOffice(Clock clock, HistoryRetention retention) {
        this.clock = clock;
        this.retention = retention;
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
            return mailboxes.computeIfAbsent(canonical, key -> new Mailbox(key, clock, retention, this::carry));
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

    /** Removes all mailboxes and empties the outbox. */
    public void clear() {
        synchronized (mailboxes) {
            mailboxes.clear();
        }
        synchronized (outbox) {
            outbox.clear();
        }
    }

    private void carry(String sender, String recipient, byte[] raw, Instant sentAt) {
        Optional<Mailbox> mailbox = find(recipient);
        if (mailbox.isPresent()) {
            mailbox.get().deliver(raw);
            return;
        }
        synchronized (outbox) {
            outbox.add(new OutboundMail(sender, recipient, raw.clone(), sentAt));
        }
    }
}
