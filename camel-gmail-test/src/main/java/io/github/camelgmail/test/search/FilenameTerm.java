package io.github.camelgmail.test.search;

/** {@code filename:}: words of the name of an attachment, its extension among them. */
record FilenameTerm(Words words) implements Term {

    @Override
    public boolean matches(Candidate message) {
        return message.message().hasAttachment()
                && message.message().filenames().stream()
                        .anyMatch(name -> Words.of(name).contains(words));
    }

    @Override
    public Cost cost() {
        return Cost.BODY;
    }
}
