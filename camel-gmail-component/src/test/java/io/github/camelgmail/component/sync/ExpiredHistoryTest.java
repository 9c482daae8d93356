package io.github.camelgmail.component.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpiredHistoryTest extends FeedScenario {

    @Test
    void anExpiredHistoryIsAnsweredByAResyncThatDeliversWhatWasMissed() throws Exception {
        HistoryFeed<String> feed = started("latest");
        String seen = mailbox.arrives("INBOX");
        feed.scan();
        String missed = mailbox.arrives("INBOX");
        String alsoMissed = mailbox.arrives("INBOX");
        mailbox.forgetsItsHistory();

        feed.scan();
        String fresh = mailbox.arrives("INBOX");
        feed.scan();

        assertThat(received).containsExactly(seen, missed, alsoMissed, fresh);
    }

    @Test
    void aQuietMailboxWithExpiredHistoryIsResyncedOnceAndNotForEver() throws Exception {
        mailbox.arrives("INBOX");
        HistoryFeed<String> feed = started("latest");
        mailbox.forgetsItsHistory();
        feed.scan();
        mailbox.hydrated.clear();

        feed.scan();

        assertThat(received).isEmpty();
        assertThat(mailbox.hydrated).isEmpty();
    }

    @Test
    void mailThatArrivesDuringAResyncIsDeliveredOnce() throws Exception {
        HistoryFeed<String> feed = started("latest");
        String missed = mailbox.arrives("INBOX");
        mailbox.forgetsItsHistory();
        List<String> during = new ArrayList<>();
        mailbox.beforeListing(() -> during.add(mailbox.arrives("INBOX")));

        feed.scan();
        feed.scan();

        assertThat(received).containsExactly(missed, during.get(0));
    }

    @Test
    void mailThatArrivesBetweenTwoPagesOfAResyncRepeatsNothing() throws Exception {
        String first = mailbox.arrives("INBOX");
        String second = mailbox.arrives("INBOX");
        String third = mailbox.arrives("INBOX");
        HistoryFeed<String> feed = started("earliest");
        List<String> during = new ArrayList<>();
        mailbox.beforeListing(() -> mailbox.beforeListing(() -> during.add(mailbox.arrives("INBOX"))));

        feed.scan();

        assertThat(received).containsExactly(first, second, third, during.get(0));
    }

    @Test
    void aResyncThatWasCutShortGoesOnBehindTheLastMessageItDelivered() throws Exception {
        HistoryFeed<String> feed = started("latest");
        String first = mailbox.arrives("INBOX");
        String second = mailbox.arrives("INBOX");
        String third = mailbox.arrives("INBOX");
        mailbox.forgetsItsHistory();
        completes = id -> !id.equals(third);
        feed.scan();
        completes = id -> true;

        started("latest").scan();

        assertThat(received).containsExactly(first, second, third, third);
    }

    @Test
    void aResyncGoesOnByDateWhenTheLastMessageItDeliveredIsGone() throws Exception {
        HistoryFeed<String> feed = started("earliest");
        mailbox.arrives("INBOX");
        String second = mailbox.arrives("INBOX");
        String third = mailbox.arrives("INBOX");
        completes = id -> !id.equals(third);
        feed.scan();
        completes = id -> true;
        received.clear();
        mailbox.isDeleted(second);

        started("latest").scan();

        assertThat(received).containsExactly(third);
    }

    @Test
    void failLeavesTheCursorForAnOperatorToDecide() throws Exception {
        HistoryFeed<String> feed = started("latest", OnHistoryExpired.fail);
        Optional<String> before = store.text;
        mailbox.forgetsItsHistory();

        assertThatThrownBy(feed::scan).isInstanceOf(HistoryExpired.class);
        assertThat(store.text).isEqualTo(before);
    }

    @Test
    void skipGoesOnFromNow() throws Exception {
        HistoryFeed<String> feed = started("latest", OnHistoryExpired.skip);
        mailbox.arrives("INBOX");
        mailbox.forgetsItsHistory();
        feed.scan();
        String fresh = mailbox.arrives("INBOX");

        feed.scan();

        assertThat(received).containsExactly(fresh);
    }
}
