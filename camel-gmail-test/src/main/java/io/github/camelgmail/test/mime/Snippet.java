package io.github.camelgmail.test.mime;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Gmail's snippet: the first words of a message. */
public final class Snippet {

    /** The greatest length in characters, after HTML escaping. */
    static final int MAX_LENGTH = 201;

    /** A line end between letters of scripts that do not part words by spaces is no space. */
    private static final Pattern EAST_ASIAN_LINE_BREAK = Pattern.compile(
            "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])\\r?\\n(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Snippet() {}

    /** The snippet of a message: white space collapsed, cut at a word's end, HTML-escaped. */
    public static String of(MimePart root) {
        return cut(collapse(MailText.first(root)));
    }

    /** The beginning of a text with its white space collapsed, longer than any snippet needs it. */
    private static String collapse(String text) {
        String joined = EAST_ASIAN_LINE_BREAK.matcher(text).replaceAll("");
        StringBuilder collapsed = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < joined.length() && collapsed.length() < 2 * MAX_LENGTH; i++) {
            char c = joined.charAt(i);
            if (isSpace(c)) {
                gap = !collapsed.isEmpty();
                continue;
            }
            if (gap) {
                collapsed.append(' ');
                gap = false;
            }
            collapsed.append(c);
        }
        return collapsed.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.isISOControl(c)
                || c == BYTE_ORDER_MARK;
    }

    /** Takes whole words, in the sense of Unicode text segmentation, while they fit. */
    private static String cut(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        StringBuilder snippet = new StringBuilder();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            String word = escape(text.substring(start, end));
            if (snippet.length() + word.length() > MAX_LENGTH) {
                break;
            }
            snippet.append(word);
            start = end;
        }
        return snippet.toString().strip();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
