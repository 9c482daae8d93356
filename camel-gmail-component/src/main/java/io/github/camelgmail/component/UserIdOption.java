package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailClientSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.support.PropertyBindingSupport;
import org.jspecify.annotations.Nullable;

/** Reads the option userId where it names several mailboxes: as a list, or as a bean. */
final class UserIdOption {

    private final CamelContext context;

    /** Addresses and nothing else. */
    private record Listed(Supplier<Collection<String>> listing) implements GmailMailboxes {

        @Override
        public Collection<String> addresses() {
            return listing.get();
        }
    }

    UserIdOption(CamelContext context) {
        this.context = context;
    }

    /**
     * Puts the option's value into a configuration.
     *
     * @throws IllegalArgumentException if it names a bean that does not tell mailboxes
     */
    void apply(Object value, GmailConfiguration configuration) {
        Object named = value instanceof String text && text.startsWith("#") ? bean(text) : value;
        if (named instanceof String text) {
            configuration.setUserId(text);
            configuration.setMailboxes(null);
        } else {
            configuration.setMailboxes(mailboxes(named));
        }
    }

    private Object bean(String reference) {
        Object resolved = EndpointHelper.isReferenceParameter(reference) && reference.indexOf(':') < 0
                ? EndpointHelper.resolveReferenceParameter(context, reference, Object.class)
                : resolve(reference);
        if (resolved == null || resolved.equals(reference)) {
            throw new NoSuchBeanException(reference, GmailMailboxes.class.getName());
        }
        return resolved;
    }

    private @Nullable Object resolve(String reference) {
        try {
            return PropertyBindingSupport.resolveBean(context, reference);
        } catch (Exception e) {
            throw new IllegalArgumentException("userId=" + reference + " cannot be resolved: " + e.getMessage(), e);
        }
    }

    private static GmailMailboxes mailboxes(Object bean) {
        if (bean instanceof GmailMailboxes mailboxes) {
            return mailboxes;
        }
        if (bean instanceof Supplier<?> supplier) {
            return new Listed(() -> strings(supplier.get()));
        }
        if (bean instanceof Collection<?>) {
            return new Listed(() -> strings(bean));
        }
        throw unusable(bean);
    }

    private static Collection<String> strings(@Nullable Object bean) {
        if (!(bean instanceof Collection<?> items)) {
            throw unusable(bean);
        }
        List<String> strings = new ArrayList<>(items.size());
        for (Object item : items) {
            strings.add(String.valueOf(item));
        }
        return strings;
    }

    private static IllegalArgumentException unusable(@Nullable Object bean) {
        return new IllegalArgumentException("The bean of userId gives "
                + (bean == null ? "null" : "a " + bean.getClass().getName())
                + ", which does not tell mailboxes. Let it be a GmailMailboxes, a Collection of addresses, or a Supplier of"
                + " one.");
    }

    /** Returns the mailboxes that a configuration names; null where it names one. */
    static @Nullable GmailMailboxes several(GmailConfiguration configuration) {
        GmailMailboxes mailboxes = configuration.getMailboxes();
        String userId = configuration.getUserId();
        if (mailboxes != null || userId.indexOf(',') < 0) {
            return mailboxes;
        }
        List<String> listed =
                Arrays.stream(userId.split(",", -1)).map(String::strip).toList();
        return new Listed(() -> listed);
    }

    /** Returns whether mailboxes may come with credentials of their own. */
    static boolean mayGiveCredentials(GmailMailboxes mailboxes) {
        return !(mailboxes instanceof Listed);
    }

    /**
     * Returns addresses in lower case, each once.
     *
     * @throws IllegalArgumentException if one of them is none
     */
    static Set<String> checked(Collection<String> addresses) {
        Set<String> checked = new LinkedHashSet<>();
        for (String address : addresses) {
            checked.add(checked(address.strip()));
        }
        return checked;
    }

    private static String checked(String address) {
        if (address.equals(GmailClientSettings.ME)) {
            throw new IllegalArgumentException(
                    "userId names several mailboxes, and 'me' is one of them, which says only whose"
                            + " the credentials are. Give its address.");
        }
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1 || !address.codePoints().allMatch(UserIdOption::isOfAnAddress)) {
            throw new IllegalArgumentException("userId names several mailboxes, and '" + printable(address)
                    + "' is no address. Give addresses, separated by commas, or a bean: userId=#bean:mailboxes.");
        }
        return address.toLowerCase(Locale.ROOT);
    }

    private static boolean isOfAnAddress(int character) {
        return isPrintable(character) && character != ' ' && "[](),:;<>\"\\/".indexOf(character) < 0;
    }

    /** Line breaks would forge lines of a log, and invisible characters make two addresses look like one. */
    private static String printable(String text) {
        return text.codePoints()
                .map(character -> isPrintable(character) ? character : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }
}
