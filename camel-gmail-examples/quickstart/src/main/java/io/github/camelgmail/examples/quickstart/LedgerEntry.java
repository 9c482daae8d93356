package io.github.camelgmail.examples.quickstart;

import java.util.Optional;

/** One thing that happened to one message, as a line of the ledger's file. */
sealed interface LedgerEntry {

    /** Gmail's id of the message. */
    String messageId();

    /** The entry as a line without its end. */
    String line();

    /** The route took the message from the feed. */
    record Received(String messageId) implements LedgerEntry {
        @Override
        public String line() {
            return "received " + messageId;
        }
    }

    /** An attachment of the message lies in the folder. */
    record Saved(SavedAttachment attachment) implements LedgerEntry {
        @Override
        public String messageId() {
            return attachment.messageId();
        }

        @Override
        public String line() {
            return "saved " + attachment.messageId() + " " + attachment.size() + " " + attachment.sha256() + " "
                    + attachment.name();
        }
    }

    /** A reply to the message was sent. */
    record Answered(String messageId) implements LedgerEntry {
        @Override
        public String line() {
            return "answered " + messageId;
        }
    }

    /** A machine wrote the message, or nobody can be answered. */
    record LeftUnanswered(String messageId) implements LedgerEntry {
        @Override
        public String line() {
            return "left-unanswered " + messageId;
        }
    }

    /** The route came to its end with the message. */
    record Handled(String messageId) implements LedgerEntry {
        @Override
        public String line() {
            return "handled " + messageId;
        }
    }

    /** Reads a line; empty when a crash cut it off. */
    static Optional<LedgerEntry> parse(String line) {
        String[] words = line.split(" ", 5);
        if (words.length == 5 && words[0].equals("saved") && words[2].matches("\\d{1,18}")) {
            return Optional.of(new Saved(new SavedAttachment(words[1], words[4], Long.parseLong(words[2]), words[3])));
        }
        return words.length == 2 ? parse(words[0], words[1]) : Optional.empty();
    }

    private static Optional<LedgerEntry> parse(String event, String messageId) {
        return switch (event) {
            case "received" -> Optional.of(new Received(messageId));
            case "answered" -> Optional.of(new Answered(messageId));
            case "left-unanswered" -> Optional.of(new LeftUnanswered(messageId));
            case "handled" -> Optional.of(new Handled(messageId));
            default -> Optional.empty();
        };
    }
}
