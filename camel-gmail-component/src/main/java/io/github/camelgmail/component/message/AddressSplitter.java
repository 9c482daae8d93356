package io.github.camelgmail.component.message;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an address list of a stranger into single addresses, in one pass: the mail library needs time that grows with
 * the square of the length of what it is given, so that a long field of nonsense would keep it busy for minutes.
 */
final class AddressSplitter {

    /** Longer than any address that a mail server takes, display name included. */
    static final int LONGEST = 1_000;

    private final List<String> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private boolean escaped;
    private boolean quoted;
    private boolean bracketed;
    private int comments;

    private AddressSplitter() {}

    /** The addresses, group names left out; where quotes or brackets do not match, the pieces between commas. */
    static List<String> split(String list) {
        AddressSplitter splitter = new AddressSplitter();
        list.chars().forEach(c -> splitter.take((char) c));
        splitter.endPiece();
        return splitter.isBalanced() ? splitter.pieces : usable(List.of(list.split("[,;]", -1)));
    }

    private void take(char c) {
        if (escaped) {
            escaped = false;
            piece.append(c);
        } else if (isBalanced() && (c == ',' || c == ';')) {
            endPiece();
        } else if (isBalanced() && c == ':' && isGroupName()) {
            piece.setLength(0);
        } else {
            note(c);
            piece.append(c);
        }
    }

    private void note(char c) {
        switch (c) {
            case '\\' -> escaped = quoted || comments > 0;
            case '"' -> quoted = comments == 0 && !quoted;
            case '(' -> comments += quoted ? 0 : 1;
            case ')' -> comments -= quoted || comments == 0 ? 0 : 1;
            case '<' -> bracketed = bracketed || isBalanced();
            case '>' -> bracketed = bracketed && (quoted || comments > 0);
            default -> {}
        }
    }

    private boolean isBalanced() {
        return !(quoted || bracketed || comments > 0);
    }

    private boolean isGroupName() {
        return piece.indexOf("<") < 0 && piece.indexOf("@") < 0;
    }

    private void endPiece() {
        pieces.addAll(usable(List.of(piece.toString())));
        piece.setLength(0);
    }

    private static List<String> usable(List<String> pieces) {
        return pieces.stream()
                .filter(text -> text.length() <= LONGEST && !text.isBlank())
                .toList();
    }
}
