package io.github.camelgmail.component.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    private static final Set<String> UNPAIRED = Set.of(
            "br",
            "col",
            "hr",
            "img",
            "wbr",
            "p",
            "li",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "tfoot",
            "colgroup",
            "caption",
            "rp",
            "rt");

    /** What soups are made of, separated by blanks; one more is a blank. */
    private static final List<String> PIECES = Stream.concat(
                    Stream.of(" ", "java\tscript:", "<a href=", "<img src=cid:x>", "<p style=\"", "\u0000"),
                    Stream.of(("< > / </ <!-- --> --!> <b> </b> <div </div> javascript:x https://x.example \" ' ="
                                    + " onclick= <script> </script> <style <svg> <table> </table> <td> &lt; &#60; text"
                                    + " position:fixed ;color:red <title> </title> <textarea> <math>")
                            .split(" ", -1)))
            .toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<p>Hi <b>there</b></p>|<p>Hi <b>there</b></p>",
                "<B>x|<b>x</b>",
                "</div>x</blockquote>|x",
                "<div><b>x</div>y</b>|<div><b>x</b></div>y",
                "a<script>b</script>c|ac",
                "a<SCRIPT src=x>b</ScRiPt\t>c|ac",
                "a<style>b</style >c|ac",
                "a<script>b|a",
                "a<!-- b --!>c|ac",
                "a<!-->b|ab",
                "a<!-- b|a",
                "a<!doctype x>b<?php ?>c|abc",
                "1 < 2 &lt; 3|1 &lt; 2 &lt; 3",
                "<a href=\"https://x.example/?a=1&amp;b=2\" onclick=\"evil()\">x</a>|<a href=\"https://x.example/?a=1&amp;b=2\">x</a>",
                "<a href=javascript:evil()>x</a>|<a>x</a>",
                "<a href=' java&#10;script:evil()'>x</a>|<a>x</a>",
                "<a href=\"&#1;javascript:evil()\">x</a>|<a>x</a>",
                "<a href=data:text/html,x>x</a>|<a>x</a>",
                "<a href=//x.example>x</a>|<a>x</a>",
                "<img src=cid:a alt=A>|<img src=\"cid:a\" alt=\"A\">",
                "<img src=cid:b alt='<b>'>|&lt;b&gt;",
                "<img src=http://x.example/a.png onerror=evil()>|<img src=\"http://x.example/a.png\">",
                "<img src=data:image/svg+xml,x>|~~",
                "<p style=\"color: red; position: fixed; margin-top: -99px\">x|<p style=\"color: red\">x",
                "<p style=\"background: url(http://x)\">x|<p>x",
                "<p style='font-family: \"A B\", serif; width: expression(evil())'>x|<p style=\"font-family: &quot;A B&quot;, serif\">x",
                "<p title='\"><script>evil()'>x|<p title=\"&quot;&gt;&lt;script&gt;evil()\">x",
                "<svg><a>x</a><style><img src=x></style></svg>|<a>x</a>",
                "<form action=x><input name=y>z</form>|z",
                "<iframe src=x>y</iframe>z|z",
                "<object data=x>y</object>|y",
                "<meta http-equiv=refresh content=0><base href=x><link rel=x>y|y",
                "<p id=a class=b name=c>x|<p>x",
                "x<p a=\"unended>y|x",
                "<table><tr><td>a<td>b</table>|<table><tr><td>a<td>b</table>"
            })
    void keepsWhatIsHarmless(String html, String expected) {
        assertThat(SafeHtml.of(html, "a"::equals)).isEqualTo(expected);
    }

    @Property(seed = "20260106")
    void whateverComesInWhatGoesOutIsHarmlessAndWellFormed(@ForAll("soups") String html) {
        String safe = SafeHtml.of(html, id -> false);

        assertThat(SafeHtml.of(safe, id -> false)).isEqualTo(safe);
        assertThat(safe).doesNotContainPattern("(?i)<(script|style|iframe|form|svg|math|meta|base|link|object)");
        Deque<String> open = new ArrayDeque<>();
        HtmlScanner.scan(safe, token -> check(token, open));
        assertThat(open).isEmpty();
    }

    private static void check(HtmlToken token, Deque<String> open) {
        if (token instanceof HtmlToken.Start start) {
            assertThat(start.attributes().keySet()).noneMatch(name -> name.startsWith("on"));
            assertThat(start.attributes().getOrDefault("href", "https:")).startsWithIgnoringCase("http");
            if (!UNPAIRED.contains(start.name())) {
                open.push(start.name());
            }
        } else if (token instanceof HtmlToken.End end && !UNPAIRED.contains(end.name())) {
            assertThat(open.pop()).isEqualTo(end.name());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a",
                "<a b=\"",
                "<!--",
                "<!-- -",
                "</",
                "<script>",
                "</script",
                "<div>",
                "</div>",
                "&",
                "<b></i>",
                "<p style='a:'>"
            })
    @Timeout(20)
    void hugeNonsenseIsReadInReasonableTime(String nonsense) {
        assertThat(SafeHtml.of(nonsense.repeat(1_000_000 / nonsense.length()), id -> true))
                .isNotNull();
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(PIECES).list().ofMaxSize(14).map(words -> String.join("", words));
    }
}
