package io.github.camelgmail.test.search;

/** A leaf of a query: one operator with its value. A new operator is a record here and a line in {@link Operators}. */
sealed interface Term extends Expression
        permits AddressTerm,
                AgeTerm,
                AttachmentTerm,
                DateTerm,
                LabelTerm,
                MessageIdTerm,
                PlaceTerm,
                SubjectTerm,
                WordTerm {

    @Override
    default boolean reachesSpamOrTrash() {
        return false;
    }
}
