package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads many messages through the batch endpoint; parts that were refused are asked for again without the others. */
final class MessageBatches {

    private final GmailGate gate;
    private final int batchSize;

    MessageBatches(GmailGate gate, int batchSize) {
        this.gate = gate;
        this.batchSize = batchSize;
    }

    FetchedMessages getAll(List<String> ids, MessageFormat format) {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(ids));
        Map<String, Message> found = new HashMap<>();
        for (int from = 0; from < distinct.size(); from += batchSize) {
            found.putAll(getChunk(distinct.subList(from, Math.min(distinct.size(), from + batchSize)), format));
        }
        return new FetchedMessages(
                distinct.stream().map(found::get).filter(Objects::nonNull).toList(),
                distinct.stream().filter(id -> !found.containsKey(id)).toList());
    }

    private Map<String, Message> getChunk(List<String> ids, MessageFormat format) {
        return ids.size() == 1 ? getSingle(ids.get(0), format) : getBatch(ids, format);
    }

    private Map<String, Message> getSingle(String id, MessageFormat format) {
        try {
            return Map.of(id, gate.execute(GmailMethod.MESSAGES_GET, (users, me) -> users.messages()
                    .get(me, id)
                    .setFormat(format.parameter())));
        } catch (GmailNotFoundException e) {
            return Map.of();
        }
    }

    private Map<String, Message> getBatch(List<String> ids, MessageFormat format) {
        Map<String, Message> found = new HashMap<>();
        RetryCourse course = gate.course(GmailMethod.MESSAGES_GET);
        List<String> pending = ids;
        while (!pending.isEmpty()) {
            BatchRound round = round(pending, format);
            found.putAll(round.found());
            pending = List.copyOf(round.failures().keySet());
            if (!round.found().isEmpty()) {
                // A rate limit lets some parts through at a time; only rounds in vain use up the attempts.
                course = gate.course(GmailMethod.MESSAGES_GET);
            }
            round.worst().ifPresent(course::afterFailure);
        }
        return found;
    }

    private BatchRound round(List<String> ids, MessageFormat format) {
        return gate.attempt(
                GmailMethod.MESSAGES_GET,
                ids.size(),
                (gmail, me) -> BatchRound.make(gmail, me, ids, format, gate.authorization()));
    }
}
