package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes the same call for many messages through the batch endpoint; parts that were refused are asked for again without
 * the others.
 */
final class MessageBatches {

    private final GmailGate gate;
    private final int batchSize;

    MessageBatches(GmailGate gate, int batchSize) {
        this.gate = gate;
        this.batchSize = batchSize;
    }

    FetchedMessages callAll(GmailMethod method, Collection<String> ids, MessageCall call) {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(ids));
        Map<String, Message> found = new HashMap<>();
        for (int from = 0; from < distinct.size(); from += batchSize) {
            List<String> chunk = distinct.subList(from, Math.min(distinct.size(), from + batchSize));
            found.putAll(chunk.size() == 1 ? callSingle(method, chunk.get(0), call) : callBatch(method, chunk, call));
        }
        return new FetchedMessages(
                distinct.stream().map(found::get).filter(Objects::nonNull).toList(),
                distinct.stream().filter(id -> !found.containsKey(id)).toList());
    }

    private Map<String, Message> callSingle(GmailMethod method, String id, MessageCall call) {
        try {
            return Map.of(id, gate.execute(method, (users, me) -> call.request(users, me, id)));
        } catch (GmailNotFoundException e) {
            return Map.of();
        }
    }

    private Map<String, Message> callBatch(GmailMethod method, List<String> ids, MessageCall call) {
        Map<String, Message> found = new HashMap<>();
        RetryCourse course = gate.course(method);
        List<String> pending = ids;
        while (!pending.isEmpty()) {
            BatchRound round = round(method, pending, call);
            found.putAll(round.found());
            pending = List.copyOf(round.failures().keySet());
            if (!round.found().isEmpty()) {
                // A rate limit lets some parts through at a time; only rounds in vain use up the attempts.
                course = gate.course(method);
            }
            round.worst().ifPresent(course::afterFailure);
        }
        return found;
    }

    private BatchRound round(GmailMethod method, List<String> ids, MessageCall call) {
        return gate.attempt(
                method, ids.size(), (gmail, me) -> BatchRound.make(gmail, me, ids, call, gate.authorization()));
    }
}
