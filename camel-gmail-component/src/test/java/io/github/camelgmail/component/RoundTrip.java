package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail before and after it was forwarded.
 *
 * @param before what a reader saw of it
 * @param after what the receiver of the forwarded mail sees
 */
record RoundTrip(ShownMail before, ShownMail after) {

    private static final Pattern HIDDEN = Pattern.compile(
            "(?is)<!--.*?(?:-->|\\z)|<(script|style|title|select|textarea)\\b.*?</\\1\\s*>|<[!?][^>]*>");
    private static final Pattern TAG = Pattern.compile("(?s)</?[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*+>");
    private static final Pattern LINK = Pattern.compile("(?i)\\bhref\\s*=\\s*[\"'](https?:[^\"'<> ]+)[\"']");

    static RoundTrip of(byte[] before, byte[] after) throws IOException {
        return new RoundTrip(ShownMail.of(before), ShownMail.of(after));
    }

    void check() {
        assertThat(words(after.subject())).endsWith(words(before.subject()));
        for (String text : before.texts()) {
            assertThat(comparable(String.join("\n", after.texts()))).contains(comparable(text));
        }
        for (String html : before.htmls()) {
            String arrived = String.join("\n", after.htmls());
            assertThat(visible(arrived)).contains(visible(html));
            assertThat(links(arrived)).containsAll(links(html));
        }
        assertThat(after.parts()).hasSameSizeAs(before.parts());
        List<ShownMail.Part> left = new ArrayList<>(after.parts());
        before.parts().forEach(part -> take(part, left));
    }

    private static void take(ShownMail.Part part, List<ShownMail.Part> left) {
        assertThat(left).anySatisfy(arrived -> assertThat(isSame(part, arrived))
                .as("%s is %s", brief(part), brief(arrived))
                .isTrue());
        left.remove(left.stream()
                .filter(arrived -> isSame(part, arrived))
                .findFirst()
                .orElseThrow());
    }

    /** A part without a name gets one; a message that cannot stand in another as it is becomes a mere file. */
    private static boolean isSame(ShownMail.Part part, ShownMail.Part arrived) {
        boolean type = arrived.type().equals(part.type())
                || (part.type().matches("(message|multipart)/.*")
                        && arrived.type().equals("application/octet-stream"));
        return type
                && arrived.content().equals(part.content())
                && (part.name().isEmpty() || arrived.name().equals(part.name()));
    }

    private static String brief(ShownMail.Part part) {
        String content = part.content();
        return part.type() + " '" + part.name() + "' " + content.length() / 2 + " bytes "
                + content.substring(0, Math.min(60, content.length()));
    }

    private static String comparable(String text) {
        return text.replace("\uFEFF", "").replaceAll("\r\n|\r", "\n").strip();
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** What stands between the tags, but for spaces, which tags may or may not stand for. */
    private static String visible(String html) {
        String shown = TAG.matcher(HIDDEN.matcher(html).replaceAll("")).replaceAll("");
        return shown.replaceAll("&lt;?", "<").replaceAll("[\\s\uFEFF]+", "");
    }

    private static List<String> links(String html) {
        return LINK.matcher(HIDDEN.matcher(html).replaceAll(""))
                .results()
                .map((MatchResult match) -> match.group(1).replace("&amp;", "&"))
                .toList();
    }
}
