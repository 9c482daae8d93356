package io.github.camelgmail.test.settings;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of settings, 20 items long by default.
 *
 * @param items the items, oldest first
 * @param nextPageToken the token of the next page, null on the last one
 * @param <T> what is listed
 */
public record SettingsPage<T>(List<T> items, @Nullable String nextPageToken) {

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST = 500;

    /** Copies the list. */
    public SettingsPage {
        items = List.copyOf(items);
    }

    /** Cuts a page out of all items; its token names the last item before it. */
    static <T> SettingsPage<T> of(
            List<T> all, Function<T, String> id, @Nullable Integer pageSize, @Nullable String pageToken) {
        int size = pageSize == null || pageSize == 0 ? DEFAULT_SIZE : Math.min(pageSize, LARGEST);
        int start = pageToken == null || pageToken.isEmpty() ? 0 : start(all, id, pageToken);
        int end = Math.min(start + size, all.size());
        String next = end < all.size() ? token(id.apply(all.get(end - 1))) : null;
        return new SettingsPage<>(all.subList(start, end), next);
    }

    private static <T> int start(List<T> all, Function<T, String> id, String pageToken) {
        return IntStream.range(0, all.size())
                .filter(index -> token(id.apply(all.get(index))).equals(pageToken))
                .map(index -> index + 1)
                .findFirst()
                .orElseThrow(() -> Refusals.invalid("Invalid pageToken"));
    }

    private static String token(String lastId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lastId.getBytes(StandardCharsets.UTF_8));
    }
}
