package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopySearchTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** One message a page and second, the newest first, without end; the send id is the place in the list. */
    private static final class EndlessListing implements CopyListing {

        private int read;

        @Override
        public CopyPage page(@Nullable String pageToken) {
            int place = pageToken == null ? 0 : Integer.parseInt(pageToken);
            String id = Integer.toString(place);
            return new CopyPage(Map.of(id, id), Integer.toString(place + 1));
        }

        @Override
        public List<KnownCopy> read(Map<String, String> ids) {
            read += ids.size();
            return ids.keySet().stream()
                    .map(id -> new KnownCopy(id, null, null, id, NOW.minus(BETWEEN.multipliedBy(Long.parseLong(id)))))
                    .toList();
        }
    }

    private final EndlessListing listing = new EndlessListing();
    private final CopySearch search = new CopySearch(listing);

    @Test
    void aCopyIsFoundBehindManyNewerMails() {
        assertThat(search.find("200", NOW.minusSeconds(3600)).copy()).isNotNull();
    }

    @Test
    void aSearchThatGoesBackToItsTimeIsComplete() {
        CopySearch.Finding finding = search.find("200", NOW.minusSeconds(100));

        assertThat(finding.copy()).isNull();
        assertThat(finding.complete()).isTrue();
        assertThat(finding.looked()).isEqualTo(102);
    }

    @Test
    void aSearchThatEndsBeforeItsTimeIsNot() {
        assertThat(search.find("none", NOW.minusSeconds(3600)).complete()).isFalse();
    }

    @Test
    void whatWasReadIsNotReadAgain() {
        search.find("50", NOW.minusSeconds(3600));
        search.find("50", NOW.minusSeconds(3600));

        assertThat(listing.read).isEqualTo(51);
    }
}
