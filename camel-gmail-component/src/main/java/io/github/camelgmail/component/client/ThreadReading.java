package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.Thread;
import io.github.camelgmail.component.client.ReadingPlan.ThreadPart;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Takes of whole threads what is wanted now or later, and learns which threads are better not read as a whole. */
final class ThreadReading {

    /** What the threads that are read together may have, so that their answer is not read for minutes. */
    private static final long MOST_BYTES = 32 << 20;

    private static final long FIRST_GUESS = 64 << 10;

    private final GmailGate gate;
    private final HydrationSettings settings;
    private final KeptMessages kept;
    private final ThreadCredit credit = new ThreadCredit();
    private final LongThreads longThreads = new LongThreads();

    /** Threads that did not have what was wanted of them, which may only be late. */
    private final Set<String> lacking = new HashSet<>();

    private long averageBytes = FIRST_GUESS;

    ThreadReading(GmailGate gate, HydrationSettings settings, KeptMessages kept) {
        this.gate = gate;
        this.settings = settings;
        this.kept = kept;
    }

    ReadingPlan.Limits limits() {
        int threads = (int) Math.min(credit.threads(threadPrice()), Math.max(1, MOST_BYTES / averageBytes));
        return new ReadingPlan.Limits(messagePrice(), threadPrice(), kept.room(), threads, this::isReadable);
    }

    private int messagePrice() {
        return gate.units(GmailMethod.MESSAGES_GET);
    }

    private int threadPrice() {
        return gate.units(GmailMethod.THREADS_GET);
    }

    private boolean isReadable(String threadId) {
        return settings.readsThreads() && !longThreads.has(threadId) && !lacking.contains(threadId);
    }

    /**
     * Returns the call that reads a thread.
     *
     * @param found takes each message that is wanted now
     */
    BatchCall<Thread> call(ThreadPart part, Consumer<Message> found) {
        return new BatchCall<>(
                GmailMethod.THREADS_GET,
                Thread.class,
                (users, me) -> users.threads()
                        .get(me, part.threadId())
                        .setFormat(settings.format().parameter())
                        .setFields("messages"),
                thread -> take(part, Objects.requireNonNullElse(thread.getMessages(), List.of()), found),
                () -> take(part, List.of(), found));
    }

    private void take(ThreadPart part, List<Message> messages, Consumer<Message> found) {
        Set<String> wanted = new HashSet<>(part.wanted());
        Set<String> ahead = new HashSet<>(part.ahead());
        int useful = 0;
        long bytes = 0;
        long unwantedBytes = 0;
        for (Message message : messages) {
            long size = MessageBytes.of(message);
            bytes += size;
            if (wanted.remove(message.getId())) {
                found.accept(message);
                useful++;
            } else if (ahead.remove(message.getId())) {
                useful += kept.keep(message, size) ? 1 : 0;
            } else {
                unwantedBytes += size;
            }
        }
        averageBytes += (bytes - averageBytes) / 8;
        learn(part.threadId(), !wanted.isEmpty() || !ahead.isEmpty(), unwantedBytes);
        credit.read(useful, messagePrice(), threadPrice());
    }

    private void learn(String threadId, boolean lacks, long unwantedBytes) {
        if (lacks) {
            lacking.add(threadId);
        }
        if (unwantedBytes > settings.maxUnwantedBytes()) {
            longThreads.add(threadId);
        }
    }

    /** Tries threads again that lacked something. */
    void forgetLacking() {
        lacking.clear();
    }
}
