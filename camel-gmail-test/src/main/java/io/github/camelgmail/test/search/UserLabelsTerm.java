package io.github.camelgmail.test.search;

/** {@code has:userlabels} and {@code has:nouserlabels}. */
record UserLabelsTerm(boolean wanted) implements Term {

    @Override
    public boolean matches(Candidate message) {
        return message.message().hasUserLabels() == wanted;
    }

    @Override
    public Cost cost() {
        return Cost.LABELS;
    }
}
