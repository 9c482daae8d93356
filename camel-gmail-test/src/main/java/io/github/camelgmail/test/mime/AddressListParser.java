package io.github.camelgmail.test.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * Lenient reader of RFC 5322 address lists: quoted strings, comments, groups, and names with stray characters. One
 * use only.
 */
final class AddressListParser {

    private final String text;
    private final List<MailAddress> addresses = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private String angle = "";
    private boolean angleSeen;
    private int position;

    AddressListParser(String text) {
        this.text = text;
    }

    List<MailAddress> parse() {
        while (position < text.length()) {
            readNext(text.charAt(position));
        }
        finishAddress();
        return List.copyOf(addresses);
    }

    private void readNext(char c) {
        switch (c) {
            case '"' -> name.append(readQuoted());
            case '(' -> skipComment();
            case '<' -> readAngle();
            case ',', ';' -> {
                position++;
                finishAddress();
            }
            case ':' -> {
                position++;
                name.setLength(0);
            }
            default -> {
                position++;
                name.append(c);
            }
        }
    }

    private String readQuoted() {
        StringBuilder quoted = new StringBuilder();
        position++;
        while (position < text.length() && text.charAt(position) != '"') {
            if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
            }
            quoted.append(text.charAt(position++));
        }
        position++;
        return quoted.toString();
    }

    private void skipComment() {
        int depth = 0;
        do {
            char c = text.charAt(position++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        } while (depth > 0 && position < text.length());
    }

    private void readAngle() {
        int end = text.indexOf('>', position);
        int stop = end < 0 ? text.length() : end;
        angle = text.substring(position + 1, stop).strip();
        angleSeen = true;
        position = Math.min(stop + 1, text.length());
    }

    private void finishAddress() {
        String words = name.toString().strip();
        if (angleSeen) {
            addresses.add(new MailAddress(words, angle));
        } else if (!words.isEmpty()) {
            addresses.add(new MailAddress("", words));
        }
        name.setLength(0);
        angle = "";
        angleSeen = false;
    }
}
