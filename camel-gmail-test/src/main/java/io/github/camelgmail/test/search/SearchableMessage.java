package io.github.camelgmail.test.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the search language needs to know about one message. Called lazily: the text only when a term asks for it. */
public interface SearchableMessage {

    /** The address of the mailbox, which the word {@code me} stands for. */
    String ownerAddress();

    /**
     * The decoded values of all header fields with this name (any letter case), in their order; empty when there are
     * none.
     */
    List<String> headers(String name);

    /** The ids of the labels on the message. */
    Collection<String> labelIds();

    /** The names of the labels on the message, as their owner wrote them. */
    Set<String> labelNames();

    /** Whether the message has a label that is none of Gmail's own. */
    boolean hasUserLabels();

    /** The readable text of all text parts, markup removed. */
    String text();

    /** The same text parts with their markup, which holds the links. */
    String markup();

    /** Where searches remember which words text and file names have, null for nowhere. */
    default @Nullable BodyWords bodyWords() {
        return null;
    }

    /** The file names of all attachments; may be empty although {@link #hasAttachment()} holds. */
    List<String> filenames();

    /** Whether the message carries an attachment. */
    boolean hasAttachment();

    /** Gmail's internal date. */
    Instant internalDate();

    /** The length of the raw message in bytes. */
    long size();
}
