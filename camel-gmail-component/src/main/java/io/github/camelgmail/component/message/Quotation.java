package io.github.camelgmail.component.message;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The message that a mail answers or forwards, as it stands below what the mail itself says.
 *
 * @param text its plain text, quoted
 * @param html its HTML, quoted and harmless
 * @param needsHtml whether plain text alone would not show all of it
 */
record Quotation(String text, String html, boolean needsHtml) {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final Pattern DOCUMENT_END = Pattern.compile("(?i)</(body|html)\\s*>");
    private static final String BLOCKQUOTE = "<blockquote class=\"gmail_quote\""
            + " style=\"margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex\">";

    /** What an answer quotes; images that travel within the message are left out. */
    static Quotation of(GmailMessage original) {
        WholeText whole = original.wholeText(contentId -> false);
        String attribution = OriginalFields.attribution(original);
        return new Quotation(
                attribution + "\n" + quoted(whole.shownAsText()) + "\n",
                "<div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">" + HtmlEntities.escape(attribution)
                        + "<br></div>" + BLOCKQUOTE + whole.shownAsHtml() + "</blockquote></div>",
                false);
    }

    /**
     * What a forwarded message is shown as.
     *
     * @param carries whether the image with a Content-ID travels along
     */
    static Quotation forwarding(GmailMessage original, Predicate<String> carries) {
        WholeText whole = original.wholeText(carries);
        String fields = OriginalFields.block(original);
        return new Quotation(
                fields + "\n\n" + whole.shownAsText(),
                "<div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">"
                        + LINE_BREAK.matcher(HtmlEntities.escape(fields)).replaceAll("<br>\n") + "</div><br>\n"
                        + whole.shownAsHtml() + "</div>",
                whole.html() != null);
    }

    /** The mail with the quotation at its end, in each form that the mail has. */
    OutgoingMail below(OutgoingMail mail) {
        @Nullable String ownHtml = mail.html();
        @Nullable String ownText = mail.text();
        boolean asHtml = ownHtml != null || needsHtml;
        boolean asText = ownText != null || needsHtml || !asHtml;
        return mail.withTexts(
                asText
                        ? belowText(ownText == null ? HtmlText.of(Objects.requireNonNullElse(ownHtml, "")) : ownText)
                        : null,
                asHtml
                        ? belowHtml(
                                ownHtml == null ? HtmlText.toHtml(Objects.requireNonNullElse(ownText, "")) : ownHtml)
                        : null);
    }

    private String belowText(String own) {
        return own.isBlank() ? text : own.stripTrailing() + "\n\n" + text;
    }

    private String belowHtml(String own) {
        return own.isBlank() ? html : atEnd(own, "<br>\n" + html);
    }

    /** Puts a fragment behind all that a document shows. */
    static String atEnd(String document, String fragment) {
        var end = DOCUMENT_END.matcher(document);
        int position = end.find() ? end.start() : document.length();
        return document.substring(0, position) + fragment + document.substring(position);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        for (String line : LINE_BREAK.split(text.stripTrailing(), -1)) {
            quoted.append(line.isEmpty() || line.startsWith(">") ? ">" : "> ")
                    .append(line)
                    .append('\n');
        }
        return quoted.toString();
    }
}
