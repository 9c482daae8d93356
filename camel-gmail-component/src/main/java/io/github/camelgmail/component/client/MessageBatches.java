package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes many calls in few requests through the batch endpoint; parts that were refused are asked for again without the
 * others.
 */
final class MessageBatches {

    private final GmailGate gate;
    private final BatchSize size;

    MessageBatches(GmailGate gate, int batchSize) {
        this.gate = gate;
        this.size = new BatchSize(batchSize);
    }

    FetchedMessages callAll(GmailMethod method, Collection<String> ids, MessageCall call) {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(ids));
        Map<String, Message> found = new HashMap<>();
        callAll(distinct.stream()
                .<BatchCall<?>>map(id -> new BatchCall<>(
                        method,
                        Message.class,
                        (users, me) -> call.request(users, me, id),
                        message -> found.put(id, message),
                        () -> {}))
                .toList());
        return new FetchedMessages(
                distinct.stream().map(found::get).filter(Objects::nonNull).toList(),
                distinct.stream().filter(id -> !found.containsKey(id)).toList());
    }

    /**
     * Makes calls, and returns when each has been told its answer.
     *
     * @throws GmailException if one fails for good, or is to be waited for too long; some others may have been answered
     */
    void callAll(List<BatchCall<?>> calls) {
        List<BatchCall<?>> pending = calls;
        while (!pending.isEmpty()) {
            List<BatchCall<?>> first = pending.subList(0, Math.min(pending.size(), size.current()));
            if (first.size() == 1) {
                callSingle(first.get(0));
            } else {
                callBatch(first);
            }
            pending = pending.subList(first.size(), pending.size());
        }
    }

    private <T> void callSingle(BatchCall<T> call) {
        T answer;
        try {
            answer = gate.attempt(
                    CallCost.of(call.method()),
                    (gmail, me) -> call.request(gmail, me).execute().parseAs(call.answer()));
        } catch (GmailNotFoundException e) {
            call.gone().run();
            return;
        }
        call.found().accept(answer);
    }

    private void callBatch(List<BatchCall<?>> calls) {
        RetryCourse course = gate.course(calls.get(0).method());
        List<BatchCall<?>> pending = calls;
        while (!pending.isEmpty()) {
            List<BatchCall<?>> first = pending.subList(0, affordable(pending));
            BatchRound round = round(first);
            size.learn(round);
            if (round.hasProgressed()) {
                // A rate limit lets some parts through at a time; only rounds in vain use up the attempts.
                course.succeeded();
            }
            round.worst().ifPresent(course::afterFailure);
            List<BatchCall<?>> left = new ArrayList<>(round.failures().keySet());
            left.addAll(pending.subList(first.size(), pending.size()));
            pending = left;
        }
    }

    /** Returns how many calls the quota allows now, at most a batch. */
    private int affordable(List<BatchCall<?>> calls) {
        return gate.affordable(methods(calls.subList(0, Math.min(calls.size(), size.current()))));
    }

    private BatchRound round(List<BatchCall<?>> calls) {
        return gate.attempt(
                new CallCost(methods(calls)), (gmail, me) -> BatchRound.make(gmail, me, calls, gate.authorization()));
    }

    private static List<GmailMethod> methods(List<BatchCall<?>> calls) {
        return calls.stream().<GmailMethod>map(BatchCall::method).toList();
    }
}
