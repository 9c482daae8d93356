package io.github.camelgmail.test.mime;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mailbox of an address header (RFC 5322 section 3.4).
 *
 * @param displayName the decoded name, {@code ""} when there is none
 * @param address what stands where the addr-spec should; check it with {@link #isValid()}
 */
public record MailAddress(String displayName, String address) {

    private static final int MAX_LENGTH = 320;
    private static final String ATOM = "[^\\s\\p{Cntrl}@<>(),;:\\\\\"\\[\\].]+";
    private static final Pattern ADDR_SPEC =
            Pattern.compile("[^\\s\\p{Cntrl}@<>(),;:\\\\\"]+@" + ATOM + "(\\." + ATOM + ")*");

    /**
     * Parses an address list; groups are flattened. Never fails.
     *
     * @param headerValue an unfolded field body; encoded words stay as they are
     */
    public static List<MailAddress> parseList(String headerValue) {
        return new AddressListParser(headerValue).parse();
    }

    /** Whether the address is a plain addr-spec that mail can be sent to. */
    public boolean isValid() {
        return address.length() <= MAX_LENGTH && ADDR_SPEC.matcher(address).matches();
    }

    /** The address in lower case, as Gmail compares addresses. */
    public String canonical() {
        return address.toLowerCase(Locale.ROOT);
    }

    /** The address as it stands in a header, with its name in quotes or encoded words (RFC 5322, RFC 2047). */
    public String written() {
        String name = displayName.replaceAll("\\p{Cntrl}+", " ").strip();
        if (name.isEmpty()) {
            return address;
        }
        String phrase = EncodedWords.isAscii(name)
                ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : EncodedWords.encode(name);
        return phrase + " <" + address + ">";
    }
}
