package io.github.camelgmail.component.message;

import java.net.IDN;
import java.util.regex.Pattern;

/** Domain names as mail carries them: international ones in their ASCII form, RFC 5891. */
final class DomainNames {

    /** Letters that the first rules for international names wrote as others, and that are letters of their own since. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    private DomainNames() {}

    /**
     * Writes the domain of an address in ASCII.
     *
     * @param field the field it is for, named in the exception
     * @param address {@code local@domain}, either in any Unicode
     * @throws InvalidMailException when the domain has no such form, or two of them
     */
    static String inAscii(String field, String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        return isAscii(domain) ? address : address.substring(0, at + 1) + toAscii(field, domain);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Other ASCII characters than those of host names would end the address or begin another. */
    private static String toAscii(String field, String domain) {
        if (AMBIGUOUS.matcher(domain).find()) {
            throw new InvalidMailException(
                    field,
                    "The domain '" + Quoted.brief(domain) + "' in " + field
                            + " has a letter that two rules write in two ways, so that mail"
                            + " could go to a stranger. Write the domain as it is registered, as xn--…");
        }
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw new InvalidMailException(
                    field,
                    "The domain '" + Quoted.brief(domain) + "' in " + field
                            + " is no international domain name. Correct it",
                    e);
        }
    }
}
