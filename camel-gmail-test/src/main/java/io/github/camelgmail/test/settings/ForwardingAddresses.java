package io.github.camelgmail.test.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gmail's {@code settings.forwardingAddresses} of one account. Safe for use by several threads. */
public final class ForwardingAddresses {

    private final Ownership ownership;
    private final Map<String, ForwardingAddress> byEmail = new LinkedHashMap<>();

    ForwardingAddresses(Ownership ownership) {
        this.ownership = ownership;
    }

    /** Adds an address; one outside the account's organisation is asked to confirm by mail. */
    public ForwardingAddress create(@Nullable String forwardingEmail) {
        String email = Refusals.requireAddress("forwardingEmail", forwardingEmail);
        ForwardingAddress address = new ForwardingAddress(email, ownership.statusOf(email));
        synchronized (this) {
            if (byEmail.putIfAbsent(email, address) != null) {
                throw Refusals.exists("Forwarding address already exists: " + email);
            }
        }
        if (address.verificationStatus() == VerificationStatus.PENDING) {
            ownership.askToForward(email);
        }
        return address;
    }

    /** Reads one. */
    public synchronized ForwardingAddress get(String email) {
        ForwardingAddress address = byEmail.get(email.toLowerCase(Locale.ROOT));
        if (address == null) {
            throw Refusals.notFound();
        }
        return address;
    }

    /** All of them, oldest first. */
    public synchronized List<ForwardingAddress> list() {
        return List.copyOf(byEmail.values());
    }

    /** Removes one; filters that forward to it do so no more. */
    public synchronized void delete(String email) {
        byEmail.remove(get(email).forwardingEmail());
    }

    /**
     * Does what its owner does by following the link in the mail.
     *
     * @throws IllegalArgumentException when nobody asked for it
     */
    public synchronized void confirm(String email) {
        if (!byEmail.containsKey(email.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    email + " is no forwarding address; ask for it by settings.forwardingAddresses.create first");
        }
        String known = get(email).forwardingEmail();
        byEmail.put(known, new ForwardingAddress(known, VerificationStatus.ACCEPTED));
    }

    /** Refuses an address that is unknown or not confirmed. */
    String requireAccepted(@Nullable String email) {
        String wanted = Refusals.requireAddress("forwarding address", email);
        if (!isAccepted(wanted)) {
            throw Refusals.precondition("Unrecognized forwarding address");
        }
        return wanted;
    }

    synchronized boolean isAccepted(String email) {
        ForwardingAddress address = byEmail.get(email);
        return address != null && address.verificationStatus() == VerificationStatus.ACCEPTED;
    }
}
