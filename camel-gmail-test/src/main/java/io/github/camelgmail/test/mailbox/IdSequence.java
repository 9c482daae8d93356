package io.github.camelgmail.test.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/**
 * The ids of one mailbox: they look like Gmail's but follow from the address and the order of calls alone. Not
 * thread-safe.
 */
final class IdSequence {

    private static final long FIRST_MESSAGE_ID = 0x1990_0000_0000_0000L;
    private static final long FIRST_HISTORY_ID = 1_000_000;

    private final SplittableRandom messageRandom;
    private final SplittableRandom historyRandom;
    private final SplittableRandom otherRandom;
    private long lastMessageId;
    private long lastHistoryId;
    private long lastSequence;
    private int lastLabel;

    IdSequence(String address) {
        CRC32 seed = new CRC32();
        seed.update(address.getBytes(StandardCharsets.UTF_8));
        SplittableRandom random = new SplittableRandom(seed.getValue());
        this.messageRandom = random.split();
        this.historyRandom = random.split();
        this.otherRandom = random.split();
        this.lastMessageId = FIRST_MESSAGE_ID + (messageRandom.nextLong(1L << 40) << 12);
        this.lastHistoryId = FIRST_HISTORY_ID + historyRandom.nextLong(9 * FIRST_HISTORY_ID);
    }

    String nextMessageId() {
        lastMessageId += 1 + messageRandom.nextLong(1L << 24);
        return String.format(Locale.ROOT, "%016x", lastMessageId);
    }

    long nextHistoryId() {
        lastHistoryId += 1 + historyRandom.nextLong(40);
        return lastHistoryId;
    }

    long currentHistoryId() {
        return lastHistoryId;
    }

    long nextSequence() {
        return ++lastSequence;
    }

    long currentSequence() {
        return lastSequence;
    }

    String nextLabelId() {
        return "Label_" + ++lastLabel;
    }

    String nextDraftId() {
        return "r-" + otherRandom.nextLong(1L << 60, Long.MAX_VALUE);
    }

    String nextMailGmailId() {
        byte[] random = new byte[33];
        otherRandom.nextBytes(random);
        return "CA" + Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "@mail.gmail.com";
    }
}
