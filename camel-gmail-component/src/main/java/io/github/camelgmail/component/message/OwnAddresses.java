package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.SendAs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of an account: those that it may send from, and by which it knows itself in a mail.
 *
 * @param aliases the account's own address and its aliases; empty where they are not known
 */
public record OwnAddresses(List<Alias> aliases) {

    private static final OwnAddresses UNKNOWN = new OwnAddresses(List.of());

    /**
     * One of them.
     *
     * @param address what From says, with the name that the account gave it
     * @param signature HTML, as Gmail keeps it; empty for none
     * @param standard whether Gmail sends from it where a mail does not say
     * @param primary whether it is the account's own
     */
    public record Alias(MailAddress address, String signature, boolean standard, boolean primary) {

        private boolean is(String other) {
            String own = MailboxKey.of(address.address());
            return own.equals(MailboxKey.of(other)) || (primary && own.equals(MailboxKey.withoutTag(other)));
        }
    }

    /** Keeps a copy. */
    public OwnAddresses {
        aliases = List.copyOf(aliases);
    }

    /** Nothing is known about the account. */
    public static OwnAddresses unknown() {
        return UNKNOWN;
    }

    /** Nothing but the account's own address is known. */
    public static OwnAddresses of(String account) {
        return new OwnAddresses(List.of(new Alias(new MailAddress(null, account), "", true, true)));
    }

    /** What Gmail answered to {@code sendAs.list}; aliases that their owner has not confirmed are left out. */
    public static OwnAddresses of(List<SendAs> listed) {
        return new OwnAddresses(listed.stream()
                .filter(OwnAddresses::isUsable)
                .map(OwnAddresses::alias)
                .toList());
    }

    /** Gmail tells a status only of those that have to be confirmed. */
    private static boolean isUsable(SendAs sendAs) {
        String status = sendAs.getVerificationStatus();
        return sendAs.getSendAsEmail() != null && (status == null || status.equals("accepted"));
    }

    private static Alias alias(SendAs sendAs) {
        String name = sendAs.getDisplayName();
        return new Alias(
                new MailAddress(name == null ? null : HeaderText.oneLine(name), sendAs.getSendAsEmail()),
                sendAs.getSignature() == null ? "" : sendAs.getSignature(),
                Boolean.TRUE.equals(sendAs.getIsDefault()),
                Boolean.TRUE.equals(sendAs.getIsPrimary()));
    }

    /** Whether mail to an address comes to the account, in whatever letter case and with whatever tag. */
    boolean include(MailAddress address) {
        return alias(address.address()).isPresent();
    }

    /** The alias that a mail was sent to, or from where it is one of ours; null when it is none that is known. */
    public @Nullable MailAddress addressedBy(GmailMessage mail) {
        Stream<MailAddress> addresses = mail.isSent()
                ? mail.from().addresses().stream()
                : Stream.of(mail.to().addresses(), mail.cc().addresses(), deliveredTo(mail))
                        .flatMap(List::stream);
        return addresses
                .flatMap(address -> alias(address.address()).stream())
                .findFirst()
                .map(Alias::address)
                .orElse(null);
    }

    private static List<MailAddress> deliveredTo(GmailMessage mail) {
        return AddressParser.tolerant(String.join(", ", mail.headers().all("Delivered-To")));
    }

    /** The signature of a sender; empty for one that is not known, or has none. */
    String signatureOf(@Nullable MailAddress from) {
        Optional<Alias> sender =
                from == null ? aliases.stream().filter(Alias::standard).findFirst() : alias(from.address());
        return sender.map(Alias::signature).orElse("");
    }

    private Optional<Alias> alias(String address) {
        return aliases.stream().filter(alias -> alias.is(address)).findFirst();
    }
}
