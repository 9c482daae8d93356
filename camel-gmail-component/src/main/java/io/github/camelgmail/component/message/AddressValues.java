package io.github.camelgmail.component.message;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses as routes give them: an address list as text, one address object, a collection or an array of these. */
final class AddressValues {

    private AddressValues() {}

    static List<MailAddress> read(String field, @Nullable Object value) {
        return elements(value).flatMap(element -> addresses(field, element)).toList();
    }

    private static Stream<?> elements(@Nullable Object value) {
        if (value == null) {
            return Stream.empty();
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream();
        }
        return value instanceof Object[] array ? Arrays.stream(array) : Stream.of(value);
    }

    private static Stream<MailAddress> addresses(String field, @Nullable Object element) {
        if (element instanceof MailAddress address) {
            return Stream.of(address);
        }
        return element == null || element.toString().isBlank()
                ? Stream.empty()
                : AddressParser.strict(field, element.toString()).stream();
    }
}
