package io.github.camelgmail.component.message;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Address lists of RFC 5322: strictly for what we send, tolerantly for what strangers wrote. */
final class AddressParser {

    private AddressParser() {}

    /**
     * Reads a list of which every address must be right.
     *
     * @param field the field it is for, named in the exception
     * @throws InvalidMailException at the first address that is not
     */
    static List<MailAddress> strict(String field, String list) {
        HeaderText.requireOneLine(field, list);
        try {
            List<MailAddress> addresses = new ArrayList<>();
            for (InternetAddress address : InternetAddress.parse(list, true)) {
                address.validate();
                addAll(addresses, field, address);
            }
            return List.copyOf(addresses);
        } catch (AddressException e) {
            throw new InvalidMailException(
                    field,
                    "The " + field + " '" + Quoted.brief(list) + "' is not a list of mail addresses (" + reason(e)
                            + "). Write local@domain or Name <local@domain>, separated by commas;"
                            + " quote a name that has a comma in it",
                    e);
        }
    }

    /** Reads exactly one address, strictly. */
    static MailAddress one(String field, String text) {
        List<MailAddress> addresses = strict(field, text);
        if (addresses.size() != 1) {
            throw new InvalidMailException(
                    field, "The " + field + " must be exactly one mail address, not '" + Quoted.brief(text) + "'");
        }
        return addresses.get(0);
    }

    /** Reads what can be read; never throws. */
    static List<MailAddress> tolerant(String list) {
        return AddressSplitter.split(HeaderText.oneLine(list)).stream()
                .flatMap(AddressParser::parsed)
                .flatMap(AddressParser::members)
                .map(AddressParser::withoutRoute)
                .filter(AddressParser::isValid)
                .map(address -> new MailAddress(inboundName(address), address.getAddress()))
                .toList();
    }

    private static Stream<InternetAddress> parsed(String text) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(text, false));
        } catch (AddressException e) {
            return Stream.empty();
        }
    }

    private static Stream<InternetAddress> members(InternetAddress address) {
        if (!address.isGroup()) {
            return Stream.of(address);
        }
        try {
            InternetAddress[] members = address.getGroup(false);
            return members == null ? Stream.empty() : Arrays.stream(members);
        } catch (AddressException e) {
            return Stream.empty();
        }
    }

    /** RFC 5322 section 4.4: the servers that old mail names before the address are to be left out. */
    private static InternetAddress withoutRoute(InternetAddress address) {
        @Nullable String routed = address.getAddress();
        if (routed != null && routed.startsWith("@")) {
            address.setAddress(routed.substring(routed.indexOf(':') + 1));
        }
        return address;
    }

    private static boolean isValid(InternetAddress address) {
        try {
            address.validate();
            return !address.isGroup() && address.getAddress().equals(HeaderText.oneLine(address.getAddress()));
        } catch (AddressException e) {
            return false;
        }
    }

    /** A group has no address of its own: its members receive the mail, and that of undisclosed recipients has none. */
    private static void addAll(List<MailAddress> addresses, String field, InternetAddress address)
            throws AddressException {
        if (!address.isGroup()) {
            addresses.add(outbound(field, address));
            return;
        }
        InternetAddress[] members = address.getGroup(true);
        for (InternetAddress member : members == null ? new InternetAddress[0] : members) {
            member.validate();
            addresses.add(outbound(field, member));
        }
    }

    private static MailAddress outbound(String field, InternetAddress address) {
        @Nullable String name = address.getPersonal();
        if (name != null) {
            HeaderText.requireOneLine(field, name);
        }
        String unused = DomainNames.inAscii(field, address.getAddress());
        return new MailAddress(name, address.getAddress());
    }

    private static @Nullable String inboundName(InternetAddress address) {
        @Nullable String name = address.getPersonal();
        return name == null ? null : HeaderText.oneLine(name);
    }

    private static String reason(AddressException e) {
        @Nullable String message = e.getMessage();
        return message == null ? "unreadable" : Quoted.brief(message);
    }
}
