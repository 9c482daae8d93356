package io.github.camelgmail.component.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<p>One</p><p>Two</p>|One//Two",
                "a<br>b<br/>c|a/b/c",
                "<div>a</div><div>b</div>|a/b",
                "<ul><li>a<li>b</ul>|* a/* b",
                "<table><tr><td>a<td>b</tr><tr><td>c</table>|a b/c",
                "a  \t b|a b",
                "<pre>a  b</pre>|a  b",
                "&lt;b&gt; &amp;amp; &eacute;&#8364;&#x41;&#150;&nosuch;|<b> &amp; é€A–&nosuch;",
                "<a href=\"https://x.example/\">Here</a>|Here <https:~~//x.example/>",
                "<a href=\"https://x.example\">https://x.example</a>|https:~~//x.example",
                "<a href=\"mailto:a@x.example\">Write</a>|Write",
                "x<hr>y|x/----/y",
                "<img alt=Logo src=x>|Logo",
                "<title>T</title><script>s</script>x|x",
                "a&#0;b&#xD800;c|a\uFFFDb\uFFFDc"
            })
    void readsAsABrowserShows(String html, String expected) {
        assertThat(HtmlText.of(html).replace("\n", "/")).isEqualTo(expected.replace("~~", ""));
    }

    @Test
    @Timeout(20)
    void manySpacesAreReadInReasonableTime() {
        assertThat(HtmlText.of("<pre>" + " ".repeat(1_000_000) + "x")).endsWith("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x</a>", "<a href=http:x>x</a>"})
    @Timeout(20)
    void manyLinksAreReadInReasonableTime(String piece) {
        assertThat(HtmlText.of("<a href=http:x>" + piece.repeat(500_000))).startsWith("x");
    }

    @Test
    @Timeout(20)
    void aLinkWithoutEndIsReadInReasonableTime() {
        String address = "http:" + "a".repeat(2_000_000);
        String shown = "a".repeat(1_000_000) + "b";

        assertThat(HtmlText.of("<a href=" + address + ">" + shown + "</a>")).isEqualTo(shown);
    }

    @Property(seed = "20260106")
    void textBecomesHtmlThatShowsIt(
            @ForAll @AlphaChars @Chars({'<', '>', '&', '"', '\'', ' ', '\n', 'ü', ';', '#'}) String text) {
        String shown = HtmlText.of(HtmlText.toHtml(text));

        assertThat(shown.replaceAll("\\s+", " ")).isEqualTo(text.strip().replaceAll("\\s+", " "));
    }
}
