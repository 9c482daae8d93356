package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagedListTest {

    private static final int PAGE = 500;

    /** A page of a list; null for the items says that there is no such key in the answer. */
    private record Page(
            @Nullable List<Integer> items, @Nullable String next) {}

    private final List<String> asked = new ArrayList<>();

    private PagedList<Page, Integer> numbers(int count) {
        return list(token -> {
            int first = token == null ? 0 : Integer.parseInt(token);
            int end = Math.min(count, first + PAGE);
            return new Page(IntStream.range(first, end).boxed().toList(), end == count ? null : Integer.toString(end));
        });
    }

    private PagedList<Page, Integer> list(PagedList.Source<Page> source) {
        return new PagedList<>(
                token -> {
                    asked.add(String.valueOf(token));
                    return source.read(token);
                },
                Page::items,
                Page::next);
    }

    @Test
    void aMillionItemsAreReadPageByPageAsTheyAreUsedUp() {
        Iterator<Integer> numbers = numbers(1_000_000).from(null);

        for (int i = 0; i < 1_000_000; i++) {
            assertThat(numbers.hasNext()).isTrue();
            assertThat(numbers.next()).isEqualTo(i);
            assertThat(asked).hasSize(i / PAGE + 1);
            if (i == 1200) {
                assertThat(asked).containsExactly("null", "500", "1000");
            }
        }

        assertThat(numbers.hasNext()).isFalse();
        assertThat(asked).hasSize(2000);
        assertThatThrownBy(numbers::next).isInstanceOf(NoSuchElementException.class);
        assertThat(asked).hasSize(2000);
    }

    @Test
    void theWalkBeginsWithThePageThatIsNamed() {
        assertThat(numbers(1100).from("1000")).toIterable().hasSize(100).first().isEqualTo(1000);
        assertThat(numbers(1100).page("500").next()).isEqualTo("1000");
    }

    @Test
    void pagesWithoutItemsAreWalkedOver() {
        Iterator<Integer> items = list(token -> switch (String.valueOf(token)) {
                    case "null" -> new Page(null, "a");
                    case "a" -> new Page(List.of(), "b");
                    case "b" -> new Page(List.of(7), "c");
                    default -> new Page(null, null);
                })
                .from(null);

        assertThat(items).toIterable().containsExactly(7);
        assertThat(asked).containsExactly("null", "a", "b", "c");
    }

    @Test
    void aPageThatCouldNotBeReadIsReadAgain() {
        List<Boolean> failures = new ArrayList<>(List.of(false, true, false));
        Iterator<Integer> items = list(token -> {
                    if (failures.remove(0)) {
                        throw new IllegalStateException("not now");
                    }
                    return token == null ? new Page(List.of(1), "a") : new Page(List.of(2), null);
                })
                .from(null);

        assertThat(items.next()).isEqualTo(1);
        assertThatThrownBy(items::hasNext).hasMessage("not now");
        assertThat(items.next()).isEqualTo(2);
        assertThat(items.hasNext()).isFalse();
    }

    @Test
    void chunksHoldWhatDiffersAndAreMadeOneByOne() {
        Iterator<Integer> items = List.of(1, 2, 2, 1, 3, 3, 4).iterator();
        Iterator<List<Integer>> chunks = new Chunks<>(items, 3);

        assertThat(chunks.next()).containsExactly(1, 2, 3);
        assertThat(items.next()).isEqualTo(3);
        assertThat(chunks.next()).containsExactly(4);
        assertThat(chunks.hasNext()).isFalse();
    }
}
