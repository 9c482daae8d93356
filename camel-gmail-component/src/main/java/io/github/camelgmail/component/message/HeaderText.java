package io.github.camelgmail.component.message;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Text of header fields: what may stand in one, and its US-ASCII form by RFC 5322 and RFC 2047. */
final class HeaderText {

    /** RFC 2047 allows lines of 76 characters; 39 bytes make 52 of base64, the frame takes 12, the field name the rest. */
    private static final int BYTES_IN_ENCODED_WORD = 39;

    /** RFC 5322 asks for lines of at most 78 characters; the field name needs some of them. */
    private static final int LONGEST_PLAIN_WORD = 60;

    private static final int LONGEST_PLAIN_PHRASE = 60;
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F]+");
    private static final Pattern ATOMS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+( [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private HeaderText() {}

    /** Refuses control characters, which could end the field and begin another. */
    static String requireOneLine(String field, String text) {
        if (text.chars().anyMatch(HeaderText::isControl)) {
            throw new InvalidMailException(
                    field,
                    "The " + field + " contains a line break or another control character: '" + Quoted.brief(text)
                            + "'. Remove it; a header field is one line");
        }
        return text;
    }

    /** Puts a space in place of what {@link #requireOneLine} refuses. */
    static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }

    private static boolean isControl(int c) {
        return (c < ' ' && c != '\t') || (c >= 0x7F && c <= 0x9F);
    }

    /** Unstructured text such as a subject, folded; a reader that decodes it gets the same characters back. */
    static String unstructured(String text) {
        return isPlain(text) ? fold(text) : encodedWords(text);
    }

    /** A display name: atoms, a quoted string, or encoded words. */
    static String phrase(String text) {
        if (!isPlain(text) || text.length() > LONGEST_PLAIN_PHRASE) {
            return encodedWords(text);
        }
        return ATOMS.matcher(text).matches()
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F)
                && text.equals(text.strip())
                && !text.contains("=?")
                && longestWord(text) <= LONGEST_PLAIN_WORD;
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split(" ", -1)) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    /** Breaks lines at single spaces only, so that unfolding gives the text back and no line is blank. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        int column = "Subject: ".length();
        for (String word : text.split("(?<=[^ ]) (?=[^ ])", -1)) {
            boolean first = folded.isEmpty();
            boolean breaks = !first && column + word.length() > 76;
            folded.append(first ? "" : breaks ? "\r\n " : " ").append(word);
            column = (breaks ? 0 : column) + 1 + word.length();
        }
        return folded.toString();
    }

    private static String encodedWords(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder chunk = new StringBuilder();
        int bytes = 0;
        for (int codePoint : text.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > BYTES_IN_ENCODED_WORD) {
                appendWord(words, chunk);
                bytes = 0;
            }
            chunk.append(character);
            bytes += length;
        }
        appendWord(words, chunk);
        return words.toString();
    }

    private static void appendWord(StringBuilder words, StringBuilder chunk) {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        words.append(words.isEmpty() ? "" : "\r\n ")
                .append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(bytes))
                .append("?=");
        chunk.setLength(0);
    }
}
