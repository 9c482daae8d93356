package io.github.camelgmail.test.fault;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which calls a fault is aimed at: those that meet all its conditions.
 *
 * @param method a method such as {@code messages.get}, or a pattern in which {@code *} stands for any characters
 * @param mailbox the address of the caller's mailbox in lower case, empty for any
 * @param placement alone or in a batch
 * @param part which part of a batch, beginning with 1; empty for any
 * @param condition what else must be true of the call
 */
public record CallTarget(
        String method, String mailbox, Placement placement, OptionalInt part, Predicate<IncomingCall> condition) {

    /** Where a call stands. */
    public enum Placement {
        /** Alone or in a batch. */
        ANYWHERE,
        /** As a part of a batch. */
        IN_BATCH,
        /** In a request of its own. */
        ALONE
    }

    /** Every call. */
    public static final CallTarget EVERYTHING =
            new CallTarget("*", "", Placement.ANYWHERE, OptionalInt.empty(), c -> true);

    private static final int GREATEST_PART = 100;

    /**
     * Checks the part.
     *
     * @throws IllegalArgumentException when it is none of a batch
     */
    public CallTarget {
        if (part.isPresent() && (part.getAsInt() < 1 || part.getAsInt() > GREATEST_PART)) {
            throw new IllegalArgumentException(
                    "the part of a batch is 1 to " + GREATEST_PART + ", not " + part.getAsInt());
        }
        mailbox = mailbox.toLowerCase(Locale.ROOT);
    }

    boolean matches(IncomingCall call) {
        return matchesMethod(call.method())
                && (mailbox.isEmpty() || mailbox.equals(call.mailbox()))
                && isPlacedAs(call)
                && (part.isEmpty() || part.getAsInt() == call.part())
                && condition.test(call);
    }

    /** Whether the pattern covers a method. */
    public boolean matchesMethod(String name) {
        return method.equals(name)
                || (method.indexOf('*') >= 0 && pattern().matcher(name).matches());
    }

    private boolean isPlacedAs(IncomingCall call) {
        return switch (placement) {
            case ANYWHERE -> true;
            case IN_BATCH -> call.inBatch();
            case ALONE -> !call.inBatch();
        };
    }

    private Pattern pattern() {
        return Pattern.compile(Pattern.quote(method).replace("*", "\\E.*\\Q"));
    }

    CallTarget withMethod(String newMethod) {
        return new CallTarget(newMethod, mailbox, placement, part, condition);
    }

    CallTarget withMailbox(String address) {
        return new CallTarget(method, address, placement, part, condition);
    }

    CallTarget withPlacement(Placement newPlacement) {
        return new CallTarget(method, mailbox, newPlacement, part, condition);
    }

    CallTarget withPart(int number) {
        return new CallTarget(method, mailbox, Placement.IN_BATCH, OptionalInt.of(number), condition);
    }

    CallTarget withCondition(Predicate<IncomingCall> more) {
        return new CallTarget(method, mailbox, placement, part, condition.and(more));
    }
}
