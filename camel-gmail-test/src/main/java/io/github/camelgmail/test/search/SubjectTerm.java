package io.github.camelgmail.test.search;

/** {@code subject:}: words of the subject. */
record SubjectTerm(Words words) implements Term {

    @Override
    public boolean matches(Candidate message) {
        return message.header("Subject").stream().anyMatch(subject -> subject.contains(words));
    }

    @Override
    public Cost cost() {
        return Cost.ENVELOPE;
    }
}
