package io.github.camelgmail.test.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a query into tokens, in linear time. One use only. */
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
        return lexer.tokens;
    }

    private void readToken() {
        char c = text.charAt(position);
        switch (c) {
            case '(' -> mark(Token.Mark.OPEN_PARENTHESIS);
            case ')' -> mark(Token.Mark.CLOSE_PARENTHESIS);
            case '{' -> mark(Token.Mark.OPEN_BRACE);
            case '}' -> mark(Token.Mark.CLOSE_BRACE);
            case '-' -> readMinus();
            case '+' -> readPlus();
            case '"' -> tokens.add(new Token.Word(readPhrase(), true, false));
            default -> {
                if (isSpace(c)) {
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

    /** A minus that stands alone is punctuation. */
    private void readMinus() {
        if (standsAlone()) {
            position++;
        } else {
            mark(Token.Mark.MINUS);
        }
    }

    private void readPlus() {
        boolean alone = standsAlone();
        position++;
        if (alone) {
            return;
        }
        if (text.charAt(position) == '"') {
            tokens.add(new Token.Word(readPhrase(), true, true));
        } else if (!endsWord(text.charAt(position))) {
            int end = endOfWord(position);
            tokens.add(new Token.Word(text.substring(position, end), false, true));
            position = end;
        }
    }

    private boolean standsAlone() {
        return position + 1 == text.length() || isSpace(text.charAt(position + 1));
    }

    /** Reads up to the second quotation mark, or to the end where there is none. */
    private String readPhrase() {
        int end = text.indexOf('"', position + 1);
        int stop = end < 0 ? text.length() : end;
        String phrase = text.substring(position + 1, stop);
        position = Math.min(stop + 1, text.length());
        return phrase;
    }

    private void readWord() {
        int end = endOfWord(position);
        String word = text.substring(position, end);
        position = end;
        int colon = word.indexOf(':');
        String name = colon < 0 ? "" : word.substring(0, colon);
        if (Operators.isKnown(name)) {
            tokens.add(new Token.Operator(name.toLowerCase(Locale.ROOT)));
            addValue(word.substring(colon + 1));
        } else {
            addWord(word);
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
            tokens.add(new Token.Word(value, false, false));
        }
    }

    private void addWord(String word) {
        tokens.add(
                switch (word) {
                    case "OR" -> Token.Mark.OR;
                    case "AND" -> Token.Mark.AND;
                    default -> new Token.Word(word, false, false);
                });
    }

    private static boolean endsWord(char c) {
        return isSpace(c) || "(){}\"".indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
