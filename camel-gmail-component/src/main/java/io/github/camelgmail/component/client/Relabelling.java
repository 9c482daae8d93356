package io.github.camelgmail.component.client;

import io.github.camelgmail.component.client.quota.QuotaTariff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Changes the labels of many messages with whichever of Gmail's two methods costs less. */
final class Relabelling {

    /** From so many messages on, one {@code batchModify} costs no more than a {@code modify} for each, in any tariff. */
    private static final int WORTH_A_GROUP =
            GmailMethod.MESSAGES_MODIFY.callsForOneOf(GmailMethod.MESSAGES_BATCH_MODIFY, QuotaTariff.OF_2026);

    private final GmailMessages messages;

    Relabelling(GmailMessages messages) {
        this.messages = messages;
    }

    /** Returns the ids of messages that Gmail said are gone. */
    List<String> relabel(Collection<String> ids, Collection<String> add, Collection<String> remove) {
        if (add.isEmpty() && remove.isEmpty()) {
            return List.of();
        }
        List<String> distinct = List.copyOf(new LinkedHashSet<>(ids));
        List<String> gone = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += GmailMessages.MAX_BATCH_MODIFY) {
            int to = Math.min(distinct.size(), from + GmailMessages.MAX_BATCH_MODIFY);
            gone.addAll(relabelGroup(distinct.subList(from, to), add, remove));
        }
        return List.copyOf(gone);
    }

    private List<String> relabelGroup(List<String> ids, Collection<String> add, Collection<String> remove) {
        if (ids.size() < WORTH_A_GROUP) {
            return messages.modifyAll(ids, add, remove);
        }
        try {
            messages.batchModify(ids, add, remove);
            return List.of();
        } catch (GmailNotFoundException | GmailInvalidRequestException e) {
            // Gmail does not name the message to blame. Where it is a label instead, the smallest group says so again.
            return relabelHalves(ids, add, remove);
        }
    }

    private List<String> relabelHalves(List<String> ids, Collection<String> add, Collection<String> remove) {
        int middle = ids.size() / 2;
        List<String> gone = new ArrayList<>(relabelGroup(ids.subList(0, middle), add, remove));
        gone.addAll(relabelGroup(ids.subList(middle, ids.size()), add, remove));
        return gone;
    }
}
