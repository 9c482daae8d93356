package io.github.camelgmail.test.mailbox;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The addresses under which one mailbox gets mail: a tag after a plus belongs to it, and gmail.com sees no dots. */
final class Routing {

    private static final String GMAIL = "gmail.com";
    private static final Set<String> DOTLESS = Set.of(GMAIL, "googlemail.com");

    private Routing() {}

    /** The keys of the mailboxes that a mail could be for, the best first. */
    static Stream<String> candidates(String recipient) {
        String address = recipient.toLowerCase(Locale.ROOT);
        return Stream.of(address, key(address), key(withoutTag(address))).distinct();
    }

    /** What all spellings of an address have in common, tags aside. */
    static String key(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        String domain = lower.substring(at + 1);
        return at >= 0 && DOTLESS.contains(domain) ? lower.substring(0, at).replace(".", "") + "@" + GMAIL : lower;
    }

    private static String withoutTag(String address) {
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }
}
