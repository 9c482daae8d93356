package io.github.camelgmail.component.client;

import java.util.Map;

/** What came of a question about how things are set up. */
public sealed interface SetupAnswer {

    /**
     * There is what was asked for.
     *
     * @param fields its resource, as JSON has it: texts, numbers, booleans, lists and maps
     */
    record Found(Map<String, Object> fields) implements SetupAnswer {}

    /**
     * There is no answer to go by.
     *
     * @param reason why
     * @param said   what was said, in one line without secrets
     */
    record Refused(Reason reason, String said) implements SetupAnswer {}

    /** Why there is no answer. */
    enum Reason {
        /** There is no such thing. */
        MISSING,
        /** The credentials may not ask. */
        DENIED,
        /** The question was not understood, or is about what is not valid. */
        INVALID,
        /** Nobody answers, or not now. */
        UNREACHABLE
    }
}
