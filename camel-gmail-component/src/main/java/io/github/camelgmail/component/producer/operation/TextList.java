package io.github.camelgmail.component.producer.operation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of words, such as labels, as headers and options give them. */
final class TextList {

    private TextList() {}

    /**
     * Returns the words of a collection, an array or a text with commas. Blanks around them do not count, and what is blank is
     * left out; null has none.
     */
    static List<String> of(@Nullable Object value) {
        return texts(value).map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private static Stream<String> texts(@Nullable Object value) {
        if (value == null) {
            return Stream.empty();
        }
        if (value instanceof Collection<?> texts) {
            return texts.stream().map(String::valueOf);
        }
        return value instanceof Object[] texts
                ? Arrays.stream(texts).map(String::valueOf)
                : Arrays.stream(value.toString().split(","));
    }
}
