package io.github.camelgmail.test.mime;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an HTML document as a reader would see it, good enough for snippets and word search. */
final class HtmlText {

    private static final Pattern INVISIBLE = Pattern.compile(
            "<!--.*?(?:-->|$)|<(script|style|head|title)\\b[^<>]*+>.*?(?:</\\1\\s*>|$)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile(
            "</?(?:p|div|br|tr|td|th|li|ul|ol|h[1-6]|table|blockquote|hr|pre)\\b[^<>]*+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMAGE_TEXT = Pattern.compile(
            "<img\\b[^<>]{0,2000}?\\salt\\s*=\\s*\"([^\"<>]{0,2000}+)\"[^<>]{0,2000}+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z!?][^<>]*+>");
    private static final Pattern WRITTEN_TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]*+(?:[\\s/:][^<>]*+)?>");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "copy", "\u00a9", "hellip",
            "\u2026", "ndash", "\u2013", "mdash", "\u2014");

    private HtmlText() {}

    static String of(String html) {
        String visible = INVISIBLE.matcher(html).replaceAll(" ");
        String described = IMAGE_TEXT.matcher(visible).replaceAll("$1");
        String broken = BREAK.matcher(described).replaceAll(" ");
        return decodeEntities(TAG.matcher(broken).replaceAll(""));
    }

    /** A plain text without what looks like a tag or a link in angle brackets; addresses in such brackets stay. */
    static String withoutTags(String text) {
        return WRITTEN_TAG.matcher(text).replaceAll("");
    }

    private static String decodeEntities(String text) {
        return ENTITY.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(decodeEntity(match.group(1), match.group())));
    }

    private static String decodeEntity(String name, String original) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, original);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int codePoint = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : original;
    }
}
