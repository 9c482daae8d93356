package io.github.camelgmail.test.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a query into tokens. One use only. */
final class Lexer {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String query) {
        Lexer lexer = new Lexer(query);
        while (lexer.position < query.length()) {
            lexer.readToken();
        }
        return List.copyOf(lexer.tokens);
    }

    private void readToken() {
        char c = text.charAt(position);
        switch (c) {
            case '(' -> mark(Token.Mark.OPEN_PARENTHESIS);
            case ')' -> mark(Token.Mark.CLOSE_PARENTHESIS);
            case '{' -> mark(Token.Mark.OPEN_BRACE);
            case '}' -> mark(Token.Mark.CLOSE_BRACE);
            case '-' -> mark(Token.Mark.MINUS);
            case '"' -> tokens.add(new Token.Word(readPhrase()));
            default -> {
                if (Character.isWhitespace(c)) {
                    position++;
                } else {
                    readWord();
                }
            }
        }
    }

    private void mark(Token.Mark mark) {
        tokens.add(mark);
        position++;
    }

    private String readPhrase() {
        int end = text.indexOf('"', position + 1);
        int stop = end < 0 ? text.length() : end;
        String phrase = text.substring(position + 1, stop);
        position = Math.min(stop + 1, text.length());
        return phrase;
    }

    private void readWord() {
        int start = position;
        int end = endOfWord(start);
        int colon = text.indexOf(':', start);
        String name = colon < 0 || colon >= end ? "" : text.substring(start, colon);
        position = end;
        if (Operators.isKnown(name)) {
            tokens.add(new Token.Operator(name.toLowerCase(Locale.ROOT)));
            addValue(text.substring(colon + 1, end));
        } else {
            addWord(text.substring(start, end));
        }
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && !endsWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Takes an unquoted value as it stands, so that a minus or a colon inside it is no mark. */
    private void addValue(String value) {
        if (!value.isEmpty()) {
            tokens.add(new Token.Word(value));
        }
    }

    private void addWord(String word) {
        tokens.add(
                switch (word) {
                    case "OR" -> Token.Mark.OR;
                    case "AND" -> Token.Mark.AND;
                    default -> new Token.Word(word);
                });
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || "(){}\"".indexOf(c) >= 0;
    }
}
