package io.github.camelgmail.component.message;

import java.util.Locale;
import java.util.Set;

/** Tells addresses of one mailbox from those of others. */
final class MailboxKey {

    private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

    private MailboxKey() {}

    /**
     * What addresses of one mailbox have in common: letter case never matters, and at gmail.com neither do dots nor what
     * follows a plus sign.
     */
    static String of(String address) {
        String lower = comparable(address.strip()).toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        String domain = lower.substring(at + 1);
        if (at < 1 || !GMAIL.contains(domain)) {
            return lower;
        }
        return untagged(lower.substring(0, at)).replace(".", "") + "@gmail.com";
    }

    private static String comparable(String address) {
        try {
            return DomainNames.inAscii("address", address);
        } catch (InvalidMailException e) {
            return address;
        }
    }

    /** The same without what follows a plus sign, at whatever domain. */
    static String withoutTag(String address) {
        String key = of(address);
        int at = key.lastIndexOf('@');
        return at < 1 ? key : untagged(key.substring(0, at)) + key.substring(at);
    }

    private static String untagged(String local) {
        int plus = local.indexOf('+');
        return plus < 1 ? local : local.substring(0, plus);
    }
}
