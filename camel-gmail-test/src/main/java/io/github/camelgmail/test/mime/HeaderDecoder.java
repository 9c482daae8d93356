package io.github.camelgmail.test.mime;

import java.util.regex.Pattern;

/** Decoder of one raw header field (RFC 5322 section 2.2, RFC 2047) into the form that the Gmail API shows. */
final class HeaderDecoder {

    private static final Pattern SINGLE_TAB_FOLD = Pattern.compile("(?<! ) *+\r?\n\t(?![ \t])");
    private static final Pattern FOLD = Pattern.compile("\r?\n");

    /** How the names of fields with parameters begin. */
    private static final String PARAMETERS = "Content-";

    private HeaderDecoder() {}

    /** The field as the Gmail API shows it; its name is empty where there is no colon. */
    static HeaderField decode(byte[] field) {
        HeaderField unfolded = unfold(field);
        return new HeaderField(unfolded.name(), decodeWords(unfolded.value()));
    }

    /** The field on one line with its encoded words as they are, for reading its structure first. */
    static HeaderField unfold(byte[] field) {
        String text = Charsets.guess(field);
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).strip();
        String body = colon < 0 ? "" : unfold(text.substring(colon + 1));
        return new HeaderField(name, mayContinue(name, body) ? Continuations.join(body) : body);
    }

    static String decodeWords(String text) {
        return text.contains("=?") ? EncodedWordDecoder.decode(text) : text;
    }

    private static boolean mayContinue(String name, String body) {
        return body.contains("*0=") && name.regionMatches(true, 0, PARAMETERS, 0, PARAMETERS.length());
    }

    /**
     * Unfolds as Gmail does: the line end goes, the white space after it stays, but a lone tab becomes the only
     * space.
     */
    private static String unfold(String body) {
        String stripped = body.strip();
        if (stripped.indexOf('\n') < 0) {
            return stripped;
        }
        String tabsReplaced = SINGLE_TAB_FOLD.matcher(stripped).replaceAll(" ");
        return FOLD.matcher(tabsReplaced).replaceAll("");
    }
}
