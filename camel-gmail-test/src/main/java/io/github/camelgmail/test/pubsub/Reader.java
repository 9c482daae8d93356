package io.github.camelgmail.test.pubsub;

/**
 * Somebody who takes messages of one subscription, and how much of it they may hold without having acknowledged it. Its counts are
 * guarded by the backlog that lends to it.
 */
public final class Reader {

    private final long mostMessages;
    private final long mostBytes;
    private long messages;
    private long bytes;

    /**
     * Creates a reader that holds nothing.
     *
     * @param mostMessages 0 or less for any number
     * @param mostBytes 0 or less for any number
     */
    public Reader(long mostMessages, long mostBytes) {
        this.mostMessages = mostMessages > 0 ? mostMessages : Long.MAX_VALUE;
        this.mostBytes = mostBytes > 0 ? mostBytes : Long.MAX_VALUE;
    }

    /** Creates a reader without limits. */
    public static Reader unlimited() {
        return new Reader(0, 0);
    }

    /** Whether one message more may be held; the last one may pass the limit of bytes, or large messages would never come. */
    boolean hasRoom() {
        return messages < mostMessages && bytes < mostBytes;
    }

    void holds(PubSubMessage message) {
        messages++;
        bytes += message.size();
    }

    void holdsNoMore(PubSubMessage message) {
        messages--;
        bytes -= message.size();
    }
}
