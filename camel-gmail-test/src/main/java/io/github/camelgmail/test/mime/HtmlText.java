package io.github.camelgmail.test.mime;

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

    private HtmlText() {}

    static String of(String html) {
        String visible = INVISIBLE.matcher(html).replaceAll(" ");
        String described = IMAGE_TEXT.matcher(visible).replaceAll("$1");
        String broken = BREAK.matcher(described).replaceAll(" ");
        return HtmlEntities.decode(TAG.matcher(broken).replaceAll(""));
    }

    /** A plain text without what looks like a tag or a link in angle brackets; addresses in such brackets stay. */
    static String withoutTags(String text) {
        return WRITTEN_TAG.matcher(text).replaceAll("");
    }
}
