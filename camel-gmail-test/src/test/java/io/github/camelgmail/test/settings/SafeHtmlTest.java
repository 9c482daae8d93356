package io.github.camelgmail.test.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeHtmlTest {

    private static final Pattern TAG_OF_RESULT = Pattern.compile("</?[a-z][a-z0-9]*(?: [a-z-]+=\"[^\"<>]*\")*>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Best,<br>Alice|Best,<br>Alice",
                "<DIV DIR='ltr'>x</DIV>|<div dir=\"ltr\">x</div>",
                "<a href=\"https://example.com/?a=1&b=2\">x</a>|<a href=\"https://example.com/?a=1&amp;b=2\">x</a>",
                "<a href=\"javascript:alert(1)\">x</a>|<a>x</a>",
                "<a href=\" jAvAsCrIpT:alert(1)\">x</a>|<a>x</a>",
                "<a href='data:text/html,x'>x</a>|<a>x</a>",
                "<a href=mailto:a@b.c>x</a>|<a href=\"mailto:a@b.c\">x</a>",
                "<img src=x onerror=alert(1)>|<img>",
                "<img src=\"cid:logo\" width=10>|<img src=\"cid:logo\" width=\"10\">",
                "a<script>alert(1)</script>b|ab",
                "a<SCRIPT src=x>|a",
                "a<style>b{}</style>c|ac",
                "<svg><a href='https://x'>y</a></svg>z|z",
                "<form action=x><b>y</b></form>z|z",
                "<b>bold|<b>bold</b>",
                "</b>x|x",
                "<b><i>x</b>y|<b><i>x</i></b>y",
                "<unknown>x</unknown>|x",
                "1 < 2 & 3 > 2|1 &lt; 2 &amp; 3 &gt; 2",
                "&lt;b&gt; &amp; &#39;|&lt;b&gt; &amp; &#39;",
                "a<!-- <script> -->b|ab",
                "a<!DOCTYPE html>b|ab",
                "<b title=\"a>b\">x</b>|<b title=\"a&gt;b\">x</b>",
                "<b title='\" onclick=\"x'>y</b>|<b title=\"&quot; onclick=&quot;x\">y</b>",
                "<b style=\"color: red; font-size:12px\">x</b>|<b style=\"color: red; font-size:12px\">x</b>",
                "<b style=\"background:url(https://x)\">x</b>|<b>x</b>",
                "<b style=\"width:expression(1)\">x</b>|<b>x</b>",
                "<span style=\"color:rgb(1, 2, 3)\">x</span>|<span style=\"color:rgb(1, 2, 3)\">x</span>"
            })
    void onlyHarmlessMarkupIsLeft(String html, String safe) {
        assertThat(SafeHtml.of(html)).isEqualTo(safe);
    }

    @Test
    void aCleanedTextIsCleanedToItself() {
        String once = SafeHtml.of("<div>a & b <a href='http://x/?q=\"1\"'>c</a> &copy; <</div>");

        assertThat(SafeHtml.of(once)).isEqualTo(once);
    }

    @Test
    void deepAndUnfinishedMarkupTakesNoLongTime() {
        assertThat(SafeHtml.of("<b>".repeat(100_000)).length()).isLessThan(1_000);
        assertThat(SafeHtml.of("<b \"".repeat(50_000))).startsWith("&lt;b");
        assertThat(SafeHtml.of("<i>".repeat(50_000) + "</b>".repeat(50_000))).doesNotContain("</b>");
        assertThat(SafeHtml.of("<".repeat(200_000))).hasSize(800_000);
    }

    @Property(tries = 500, seed = "20261122")
    void whateverComesInOnlyKnownTagsAndAttributesComeOut(@ForAll("markup") String html) {
        String safe = SafeHtml.of(html);

        String text = TAG_OF_RESULT.matcher(safe).replaceAll("");
        assertThat(text).doesNotContain("<", ">");
        ATTRIBUTE
                .matcher(safe)
                .results()
                .filter(found -> inTag(safe, found.start()))
                .forEach(found -> {
                    assertThat(found.group(1)).doesNotStartWith("on");
                    assertThat(found.group(2).toLowerCase(Locale.ROOT)).doesNotStartWith("javascript:");
                });
        assertThat(safe).doesNotContainPattern("<(script|style|iframe|object|svg|form)");
        assertThat(SafeHtml.of(safe)).isEqualTo(safe);
    }

    @Provide
    Arbitrary<String> markup() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<",
                ">",
                "</",
                "/>",
                "\"",
                "'",
                "=",
                " ",
                "a",
                "b",
                "script",
                "style",
                "svg",
                "img",
                "div",
                "href=",
                "src=",
                "onclick=",
                "javascript:",
                "https://x",
                "style=",
                "url(",
                "<!--",
                "-->",
                "&",
                "&lt;",
                "&#60;",
                "<b ",
                "<a href='",
                "<script>",
                "</script>",
                "x",
                "\u0000",
                "\n");
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    private static boolean inTag(String html, int position) {
        return html.lastIndexOf('<', position) > html.lastIndexOf('>', position);
    }
}
