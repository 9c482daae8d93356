package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of one feed for the fewest quota units: by thread where that is cheaper than one by one. What comes
 * with a thread and is not wanted yet is kept until it is, so that nothing is read twice; what nobody wants is dropped at
 * once.
 *
 * <p>For one thread at a time, but for {@link #close()}.
 */
public final class Hydration implements AutoCloseable {

    private final MessageBatches batches;
    private final HydrationSettings settings;
    private final KeptMessages kept;
    private final ThreadReading threads;

    /** What was read and is wanted, but could not be handed out yet. */
    private final Map<String, Message> found = new HashMap<>();

    /** So many of the following messages count: fewer after a scan that has not come as far as was read. */
    private int reach = Integer.MAX_VALUE;

    Hydration(GmailGate gate, MessageBatches batches, HydrationSettings settings) {
        this.batches = batches;
        this.settings = settings;
        this.kept = new KeptMessages(settings.budget(), settings.clock());
        this.threads = new ThreadReading(gate, settings, kept);
    }

    /**
     * Reads messages ({@code users.messages.get}, {@code users.threads.get}). Where that fails half-way, what was read is
     * kept, and the same question asks for the rest.
     *
     * @param wanted what is asked for; at most some hundreds
     * @param following what will be asked for, in order; none of {@code wanted}
     * @return those of {@code wanted} that exist, in their order
     * @throws GmailException if any message cannot be read for another reason than that it does not exist
     */
    public List<Message> read(List<ListedMessage> wanted, List<ListedMessage> following) {
        Map<String, ListedMessage> unread = new LinkedHashMap<>();
        wanted.stream().filter(message -> !isHere(message.id())).forEach(message -> unread.put(message.id(), message));
        List<ListedMessage> ahead = unread.isEmpty()
                ? List.of()
                : following.stream()
                        .limit(reach)
                        .filter(message -> !isHere(message.id()))
                        .toList();
        while (!unread.isEmpty()) {
            unread.keySet().removeAll(readSome(unread.values(), ahead));
        }
        reach = reach > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : 2 * Math.max(reach, wanted.size());
        return wanted.stream()
                .map(message -> take(message.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean isHere(String id) {
        return found.containsKey(id) || kept.has(id);
    }

    private @Nullable Message take(String id) {
        Message message = found.remove(id);
        return message == null ? kept.take(id) : message;
    }

    /** Reads what is to be read first, and returns the ids of the messages of which all is known then. */
    private Set<String> readSome(Collection<ListedMessage> unread, List<ListedMessage> ahead) {
        Set<String> known = new HashSet<>();
        List<BatchCall<?>> calls = new ArrayList<>();
        ReadingPlan plan = ReadingPlan.of(unread, ahead, threads.limits());
        plan.threads().forEach(part -> calls.add(threads.call(part, message -> finds(message, known))));
        plan.messages().forEach(message -> calls.add(call(message.id(), known)));
        batches.callAll(calls);
        return known;
    }

    private BatchCall<Message> call(String id, Set<String> known) {
        return new BatchCall<>(
                GmailMethod.MESSAGES_GET,
                Message.class,
                (users, me) ->
                        users.messages().get(me, id).setFormat(settings.format().parameter()),
                message -> finds(message, known),
                () -> known.add(id));
    }

    private void finds(Message message, Set<String> known) {
        known.add(message.getId());
        found.put(message.getId(), message);
    }

    /** Takes back a message that could not be used yet; it is handed out again when it is wanted again. */
    public void giveBack(Message message) {
        found.put(message.getId(), message);
    }

    /**
     * Notes that a history record names a message. If it was read before that record, it is read anew when it is wanted.
     */
    public void changed(String messageId, BigInteger recordId) {
        kept.changed(messageId, recordId);
    }

    /** Forgets what was read and not wanted, as the scan is over that wanted it. */
    public void scanEnded() {
        if (kept.clear() > 0) {
            // A scan that breaks off again and again at the same place must not read the same threads again and again.
            reach = 0;
        }
        found.clear();
        threads.forgetLacking();
    }

    /** Gives back the memory; what is read later is not kept. Any thread. */
    @Override
    public void close() {
        kept.close();
    }
}
