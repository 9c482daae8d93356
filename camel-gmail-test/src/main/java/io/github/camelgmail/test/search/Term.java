package io.github.camelgmail.test.search;

/** A leaf of a query: one operator with its value. A new operator is a record here and a line in {@link Operators}. */
sealed interface Term extends Expression
        permits AddressTerm,
                AgeTerm,
                AroundTerm,
                AttachmentTerm,
                DateTerm,
                FilenameTerm,
                LabelTerm,
                LinkTerm,
                ListTerm,
                MessageIdTerm,
                PlaceTerm,
                SizeTerm,
                SubjectTerm,
                UserLabelsTerm,
                WordTerm {

    @Override
    default boolean reaches(Candidate message) {
        return false;
    }
}
