package io.github.camelgmail.test.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gmail's {@code settings.delegates} of one account. Safe for use by several threads. */
public final class Delegates {

    private static final int MOST_DELEGATES = 25;

    private final String account;
    private final Ownership ownership;
    private final Map<String, Delegate> byEmail = new LinkedHashMap<>();

    Delegates(String account, Ownership ownership) {
        this.account = account;
        this.ownership = ownership;
    }

    /** Adds a delegate, who is accepted at once; it must be another user of the same organisation. */
    public synchronized Delegate create(@Nullable String delegateEmail) {
        String email = Refusals.requireAddress("delegateEmail", delegateEmail);
        if (email.equals(account) || !ownership.isColleague(email)) {
            throw Refusals.invalid("Invalid delegate: a delegate is another user of the same organization");
        }
        if (byEmail.containsKey(email)) {
            throw Refusals.exists("Delegate already exists: " + email);
        }
        if (byEmail.size() >= MOST_DELEGATES) {
            throw Refusals.precondition("Too many delegates: at most " + MOST_DELEGATES + " are allowed");
        }
        Delegate delegate = new Delegate(email, VerificationStatus.ACCEPTED);
        byEmail.put(email, delegate);
        return delegate;
    }

    /** Reads one. */
    public synchronized Delegate get(String email) {
        Delegate delegate = byEmail.get(email.toLowerCase(Locale.ROOT));
        if (delegate == null) {
            throw Refusals.notFound();
        }
        return delegate;
    }

    /** All of them, oldest first. */
    public synchronized List<Delegate> list() {
        return List.copyOf(byEmail.values());
    }

    /** Removes one. */
    public synchronized void delete(String email) {
        byEmail.remove(get(email).delegateEmail());
    }
}
