package io.github.camelgmail.test.settings;

import io.github.camelgmail.test.mailbox.SenderIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Gmail's {@code settings.sendAs} of one account; the account itself is always among them. Safe for use by several threads. */
public final class SendAsAliases {

    private final String account;
    private final Ownership ownership;
    private final Map<String, SendAs> byEmail = new LinkedHashMap<>();

    SendAsAliases(String account, Ownership ownership) {
        this.account = account;
        this.ownership = ownership;
        byEmail.put(account, SendAs.primary(account));
    }

    /** Adds an alias; an address outside the account's organisation is asked to confirm by mail. */
    public SendAs create(SendAsRequest request) {
        String email = Refusals.requireAddress("sendAsEmail", request.sendAsEmail());
        SendAs blank = new SendAs(email, "", "", "", false, false, false, null, ownership.statusOf(email));
        SendAs created;
        synchronized (this) {
            if (byEmail.containsKey(email)) {
                throw Refusals.exists("Send-as alias already exists: " + email);
            }
            created = store(request.over(blank), request);
        }
        if (!created.isUsable()) {
            ownership.askToSendAs(email);
        }
        return created;
    }

    /** Reads one. */
    public synchronized SendAs get(String email) {
        SendAs alias = byEmail.get(email.toLowerCase(Locale.ROOT));
        if (alias == null) {
            throw Refusals.notFound();
        }
        return alias;
    }

    /** All of them, the account itself first. */
    public synchronized List<SendAs> list() {
        return List.copyOf(byEmail.values());
    }

    /** Replaces one: what the request lacks is empty afterwards. */
    public synchronized SendAs update(String email, SendAsRequest request) {
        SendAs old = get(email);
        SendAs emptied = new SendAs(
                old.sendAsEmail(), "", "", "", old.isPrimary(), old.isDefault(), false, null, old.verificationStatus());
        return store(request.over(emptied), request);
    }

    /**
     * Changes some fields of one.
     *
     * @param change makes all writable fields of what they are at present
     */
    public synchronized SendAs patch(String email, Function<SendAs, SendAsRequest> change) {
        return update(email, change.apply(get(email)));
    }

    /** Removes one; the account itself stays, and becomes the default when that went. */
    public synchronized void delete(String email) {
        SendAs gone = get(email);
        if (gone.isPrimary()) {
            throw Refusals.invalid("Cannot delete the primary send-as address");
        }
        byEmail.remove(gone.sendAsEmail());
        if (gone.isDefault()) {
            byEmail.put(account, primary().withDefault(true));
        }
    }

    /** Asks the owner of a pending address once more to confirm. */
    public void verify(String email) {
        SendAs alias = get(email);
        if (alias.isUsable()) {
            throw Refusals.precondition("The send-as address is already verified: " + alias.sendAsEmail());
        }
        ownership.askToSendAs(alias.sendAsEmail());
    }

    /**
     * Does what the owner of an address does by following the link in the mail.
     *
     * @throws IllegalArgumentException when it is no alias of this account
     */
    public synchronized void confirm(String email) {
        if (!byEmail.containsKey(email.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    email + " is no alias of " + account + "; ask for it by settings.sendAs.create first");
        }
        SendAs alias = get(email);
        byEmail.put(alias.sendAsEmail(), alias.accepted());
    }

    synchronized SendAs primary() {
        return Objects.requireNonNull(byEmail.get(account), "the account is always an alias of its own");
    }

    synchronized Optional<SenderIdentity> identity(String email) {
        return Optional.ofNullable(byEmail.get(email)).filter(SendAs::isUsable).map(this::identity);
    }

    synchronized SenderIdentity defaultIdentity() {
        return identity(
                byEmail.values().stream().filter(SendAs::isDefault).findFirst().orElseGet(this::primary));
    }

    SenderIdentity identity(SendAs alias) {
        return alias.identity(primary().displayName());
    }

    private SendAs store(SendAs alias, SendAsRequest request) {
        SendAs stored = alias;
        if (Boolean.TRUE.equals(request.isDefault())) {
            stored = asDefault(alias);
        } else if (Boolean.FALSE.equals(request.isDefault()) && alias.isDefault()) {
            throw Refusals.invalid("Invalid isDefault: make another address the default instead");
        }
        byEmail.put(stored.sendAsEmail(), stored);
        return stored;
    }

    private SendAs asDefault(SendAs alias) {
        if (!alias.isUsable()) {
            throw Refusals.precondition("An address that is not verified cannot be the default");
        }
        byEmail.replaceAll((email, other) -> other.withDefault(false));
        return alias.withDefault(true);
    }
}
