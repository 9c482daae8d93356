package io.github.camelgmail.test.search;

/** {@code rfc822msgid:}: the Message-ID header, with or without angle brackets. */
record MessageIdTerm(String messageId) implements Term {

    @Override
    public boolean matches(Candidate message) {
        return message.message().headers("Message-ID").stream()
                .anyMatch(value -> bare(value).equals(bare(messageId)));
    }

    @Override
    public Cost cost() {
        return Cost.ENVELOPE;
    }

    private static String bare(String id) {
        String stripped = id.strip();
        boolean bracketed = stripped.startsWith("<") && stripped.endsWith(">");
        return bracketed ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}
