package io.github.camelgmail.test.search;

/** {@code has:attachment}. */
record AttachmentTerm() implements Term {

    @Override
    public boolean matches(Candidate message) {
        return message.message().hasAttachment();
    }

    @Override
    public Cost cost() {
        return Cost.LABELS;
    }
}
