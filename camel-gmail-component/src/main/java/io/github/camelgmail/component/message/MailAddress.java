package io.github.camelgmail.component.message;

import org.jspecify.annotations.Nullable;

/**
 * One address of a mail, RFC 5322 section 3.4: an optional display name and {@code local@domain}.
 *
 * @param displayName decoded, one line; null when there is none
 * @param address the address without angle brackets, with a domain
 */
public record MailAddress(@Nullable String displayName, String address) {

    /** Refuses what would break out of a header field: line breaks and other control characters. */
    public MailAddress {
        HeaderText.requireOneLine("address", address);
        if (displayName != null) {
            HeaderText.requireOneLine("address", displayName);
            displayName = displayName.isBlank() ? null : displayName;
        }
    }

    /**
     * Reads exactly one address, strictly.
     *
     * @param text an address with or without a display name, such as {@code Ann <ann@example.com>}
     * @throws InvalidMailException when it is not one valid address
     */
    public static MailAddress of(String text) {
        return AddressParser.one("address", text);
    }

    /** The address as a header field holds it: name quoted or encoded as needed, US-ASCII but for the local part. */
    String encoded() {
        if (displayName == null) {
            return DomainNames.inAscii("address", address);
        }
        return HeaderText.phrase(displayName) + "\r\n <" + DomainNames.inAscii("address", address) + ">";
    }

    @Override
    public String toString() {
        return displayName == null ? address : displayName + " <" + address + ">";
    }
}
