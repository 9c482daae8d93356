package io.github.camelgmail.test;

import io.github.camelgmail.test.mime.EncodedWords;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A header field, folded and in ASCII.
 *
 * @param line name, colon and value without the CRLF at the end; inner line ends are folds
 */
record MailField(String line) {

    private static final String FOLD = "\r\n ";
    private static final int LINE = 76;
    private static final Pattern NAME = Pattern.compile("[!-9;-~]{1,70}");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n\\x00]");
    private static final Pattern NAMED_ADDRESS = Pattern.compile("\\s*\"?(.*?)\"?\\s*<([^<>\\s]+)>\\s*");
    private static final Pattern PLAIN_ADDRESS = Pattern.compile("[!-~&&[^<>,;@]]+@[!-~&&[^<>,;@]]+");
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** A field of unstructured text (RFC 5322, section 2.2.1), encoded where it has to be. */
    static MailField of(String name, String value) {
        return folded(name, EncodedWords.encode(checked(name, value)));
    }

    /** A field that lists addresses (RFC 5322, section 3.4). */
    static MailField addresses(String name, List<String> addresses) {
        return folded(name, addresses.stream().map(MailField::address).collect(Collectors.joining(", ")));
    }

    static MailField date(Instant instant) {
        return new MailField("Date: " + DATE.format(instant.atOffset(ZoneOffset.UTC)));
    }

    /** A field with one parameter, which is written by RFC 2231 where it is not plain ASCII. */
    static MailField withParameter(String name, String value, String parameter, String parameterValue) {
        String plain = checked(name, value);
        return new MailField(
                name + ": " + plain + ";" + FOLD + MailParameter.write(parameter, checked(parameter, parameterValue)));
    }

    private static String address(String address) {
        String checked = checked("address", address);
        Matcher named = NAMED_ADDRESS.matcher(checked);
        if (!named.matches()) {
            return addrSpec(checked.trim());
        }
        String phrase = named.group(1);
        String spec = "<" + addrSpec(named.group(2)) + ">";
        return phrase.isEmpty() ? spec : phrase(phrase) + " " + spec;
    }

    private static String addrSpec(String spec) {
        if (!PLAIN_ADDRESS.matcher(spec).matches()) {
            throw new IllegalArgumentException(
                    "not an address: " + spec + "; write local@domain or Name <local@domain>");
        }
        return spec;
    }

    private static String phrase(String phrase) {
        if (!EncodedWords.isAscii(phrase)) {
            return EncodedWords.encode(phrase);
        }
        return ATOMS.matcher(phrase).matches()
                ? phrase
                : "\"" + phrase.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String checked(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a header field: "
                    + LINE_BREAK.matcher(name).replaceAll("?"));
        }
        if (LINE_BREAK.matcher(value).find()) {
            throw new IllegalArgumentException("the value of " + name + " must have no line break and no NUL");
        }
        return value;
    }

    /** Folds at single spaces, where lines would be longer than they should be (RFC 5322, section 2.1.1). */
    private static MailField folded(String name, String value) {
        StringBuilder out = new StringBuilder(name).append(':');
        int column = out.length();
        for (String word : value.split(" ", -1)) {
            boolean fold = column + 1 + word.length() > LINE && column > name.length() + 1 && !word.isEmpty();
            out.append(fold ? FOLD : " ").append(word);
            column = fold ? word.length() + 1 : column + 1 + word.length();
        }
        return new MailField(out.toString());
    }
}
