package io.github.camelgmail.component.message;

import java.util.List;

/**
 * An address field of a received mail.
 *
 * @param text the field as it stands in the mail, decoded; empty when the mail has none
 * @param addresses the addresses in it that can be read; what cannot is left out
 */
public record AddressList(String text, List<MailAddress> addresses) {

    /** Keeps a copy of the addresses. */
    public AddressList {
        addresses = List.copyOf(addresses);
    }

    /** Whether no address could be read. */
    public boolean isEmpty() {
        return addresses.isEmpty();
    }
}
