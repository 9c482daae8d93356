package io.github.camelgmail.test.search;

import java.time.Instant;

/** {@code rfc822msgid:}: the Message-ID header, with or without angle brackets. */
record MessageIdTerm(String messageId) implements Term {

    @Override
    public boolean matches(SearchableMessage message, Instant now) {
        return message.headers("Message-ID").stream()
                .anyMatch(value -> bare(value).equals(bare(messageId)));
    }

    private static String bare(String id) {
        String stripped = id.strip();
        boolean bracketed = stripped.startsWith("<") && stripped.endsWith(">");
        return bracketed ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}
