package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.MailAddress;
import java.util.Optional;

/** What the owner of a mailbox has set that steers the mail of it. Implementations are safe for use by several threads. */
public interface MailRules {

    /**
     * The identity of an address that the owner may send from.
     *
     * @param address in lower case
     * @return empty when it is not the owner's, or not verified
     */
    Optional<SenderIdentity> identity(String address);

    /** The identity of the account itself. */
    SenderIdentity primaryIdentity();

    /** The identity that mail without a From is sent under. */
    SenderIdentity defaultIdentity();

    /** Decides what happens to a mail that comes in. Called once for each mail, under the lock of the mailbox. */
    Handling onArrival(Arrival arrival);

    /** The rules of an owner who has set nothing. */
    static MailRules none(String address) {
        SenderIdentity account = new SenderIdentity(new MailAddress("", address), "");
        return new MailRules() {
            @Override
            public Optional<SenderIdentity> identity(String wanted) {
                return wanted.equals(address) ? Optional.of(account) : Optional.empty();
            }

            @Override
            public SenderIdentity primaryIdentity() {
                return account;
            }

            @Override
            public SenderIdentity defaultIdentity() {
                return account;
            }

            @Override
            public Handling onArrival(Arrival arrival) {
                return Handling.NONE;
            }
        };
    }
}
