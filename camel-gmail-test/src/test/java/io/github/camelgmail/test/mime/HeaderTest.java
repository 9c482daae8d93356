package io.github.camelgmail.test.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    @Test
    void encodedWordsAreDecodedAndNeighboursJoined() {
        assertThat(value("Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?= an =?iso-8859-1?B?6Q==?=\r\n =?iso-8859-1?Q?t=E9?="))
                .isEqualTo("Grüße an été");
    }

    @Test
    void anEncodedWordThatCannotBeReadStays() {
        assertThat(value("Subject: =?nowhere?X?abc?= x")).isEqualTo("=?nowhere?X?abc?= x");
    }

    @Test
    void foldsAreRemovedButTheirSpacesStay() {
        assertThat(value("X: one\r\n two")).isEqualTo("one two");
        assertThat(value("X: one;\r\n        two")).isEqualTo("one;        two");
        assertThat(value("X: one\r\n\ttwo")).isEqualTo("one two");
        assertThat(value("X: one; \r\n\ttwo")).isEqualTo("one; two");
        assertThat(value("X:\r\n value")).isEqualTo("value");
    }

    @Test
    void rawEightBitHeadersAreReadAsUtf8OrLatin() {
        assertThat(value("Subject: Grüße")).isEqualTo("Grüße");
        byte[] latin = "Subject: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(MailHeader.of(latin).subject()).isEqualTo("café");
    }

    @Test
    void namesKeepTheirCaseAndDuplicatesTheirOrder() {
        MimePart root = MimeParser.parse(MimeParserTest.mail("received: a", "Received: b", "", "x"));

        assertThat(root.headers()).containsExactly(new HeaderField("received", "a"), new HeaderField("Received", "b"));
    }

    @Test
    void aFieldThatGetsAnotherValueKeepsItsPlaceAndCase() {
        byte[] mail = "To: a@b\r\nMessage-Id: <x@y>\r\nSubject: s\r\nmessage-id: <z>\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);

        Octets rewritten =
                new MailRewriter(Octets.of(mail)).set("Message-ID", "<new>").toOctets();

        assertThat(new String(rewritten.toBytes(), StandardCharsets.US_ASCII))
                .isEqualTo("To: a@b\r\nMessage-Id: <new>\r\nSubject: s\r\n\r\n");
    }

    @Test
    void japaneseHeadersMayUseTheRowThatNecAdded() {
        assertThat(value("Subject: =?iso-2022-jp?B?GyRCLWIbKEI0MQ==?=")).isEqualTo("\u211641");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filename=plain.txt | plain.txt",
                "filename=\"a \\\"b\\\".txt\" | a \"b\".txt",
                "filename=\"=?utf-8?Q?gr=C3=BCn.txt?=\" | grün.txt",
                "filename*=UTF-8''gr%C3%BCn%20x.txt | grün x.txt",
                "filename*=iso-8859-1'de'gr%FCn.txt | grün.txt",
                "filename*0*=UTF-8''gr%C3; filename*1*=%BCn; filename*2=%20.txt | grün%20.txt",
                "filename*0=\"one \"; filename*1=two.txt | one two.txt",
                "FileName = spaced.txt ; size=3 | spaced.txt",
                "filename=\"never closed.txt | never closed.txt",
                "filename=../../etc/passwd | ../../etc/passwd"
            })
    void fileNamesAreDecoded(String parameter, String filename) {
        assertThat(filename("Content-Disposition: attachment; " + parameter)).isEqualTo(filename);
    }

    @Test
    void theDispositionsNameWinsOverTheTypes() {
        assertThat(filename("Content-Type: image/png; name=b.png\r\nContent-Disposition: inline; filename=a.png"))
                .isEqualTo("a.png");
        assertThat(filename("Content-Type: image/png; name=b.png\r\nContent-Disposition: inline"))
                .isEqualTo("b.png");
    }

    @Test
    void anExtendedNameInQuotesIsNoNameForGmail() {
        assertThat(filename("Content-Disposition: attachment; filename*=\"UTF-8''x.pdf\""))
                .isEmpty();
    }

    @Test
    void plainSectionsOfAParameterAreShownJoined() {
        assertThat(value("Content-Disposition: attachment;\r\n filename*0=abc;\r\n filename*1=\"d e\"; size=3"))
                .isEqualTo("attachment; filename=\"abcd e\"; size=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Re: Plan", "RE: re:  Plan", "Fwd: Plan", "AW: Plan", "re[2]: Plan", " Plan "})
    void theBaseSubjectHasNoPrefixes(String subject) {
        assertThat(header("Subject: " + subject).baseSubject()).isEqualTo("Plan");
    }

    @Test
    void aSubjectOfManyPrefixesIsReadInLinearSpace() {
        assertThat(header("Subject: " + "Re: ".repeat(50_000) + "x").baseSubject())
                .isEqualTo("x");
    }

    @Test
    void referencesComeBeforeInReplyToAndOnceEach() {
        MailHeader header = header("In-Reply-To: <b@x>\r\nReferences: <a@x>\r\n\t<b@x> junk <c@x>");

        assertThat(header.references()).containsExactly("a@x", "b@x", "c@x");
        assertThat(header("Message-Id: <1@x>").messageId()).contains("1@x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue, 3 Feb 2015 10:20:30 +0100",
                "3 Feb 2015 09:20:30 GMT",
                "Tue,  03 Feb 2015 10:20:30 +0100 (CET)",
                "Wed, 3 Feb 2015 09:20:30 UT"
            })
    void datesAreReadLeniently(String date) {
        assertThat(header("Date: " + date).date()).contains(Instant.parse("2015-02-03T09:20:30Z"));
    }

    @Test
    void aDateThatIsNoneIsAbsent() {
        assertThat(header("Date: yesterday").date()).isEmpty();
        assertThat(header("Subject: x").date()).isEmpty();
    }

    @Test
    void addressListsOfAllShapesAreRead() {
        assertThat(
                        MailAddress.parseList(
                                "\"Doe, Jane\" <jane@x.example>, bob@x.example (Bob), Team: a@x.example, b@x.example;, <c@x.example>"))
                .containsExactly(
                        new MailAddress("Doe, Jane", "jane@x.example"),
                        new MailAddress("", "bob@x.example"),
                        new MailAddress("", "a@x.example"),
                        new MailAddress("", "b@x.example"),
                        new MailAddress("", "c@x.example"));
    }

    @Test
    void anEncodedCommaOrQuoteDoesNotCutWhatItStandsIn() {
        assertThat(header("To: =?utf-8?Q?Doe=2C_Jane?= <jane@x.example>").addresses("To"))
                .containsExactly(new MailAddress("Doe, Jane", "jane@x.example"));
        assertThat(filename("Content-Disposition: attachment; filename=\"=?utf-8?Q?a=22=3Bb.txt?=\""))
                .isEqualTo("a\";b.txt");
    }

    @Test
    void aFieldAddedToAHeaderWithoutAnEndStandsOnItsOwnLine() {
        byte[] rewritten = new MailRewriter(Octets.of("To: a@b".getBytes(StandardCharsets.US_ASCII)))
                .set("X", "1")
                .toOctets()
                .toBytes();

        assertThat(new String(rewritten, StandardCharsets.US_ASCII)).isEqualTo("To: a@b\r\nX: 1\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "first.last+tag@sub.example.com", "grüße@exämple.de"})
    void plainAddressesAreValid(String address) {
        assertThat(new MailAddress("", address).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "@b", "a@", "a@b@c", "a b@c", "a@b..c", "a@.b", "a@b.", "a\r\nBcc: x@y", "a,b@c"})
    void otherAddressesAreNot(String address) {
        assertThat(new MailAddress("", address).isValid()).isFalse();
    }

    @Test
    void rewritingLeavesTheRestByteForByte() {
        byte[] raw = "A: 1\nB: 2\n folded\nA: 3\n\nbody\u0000\n".getBytes(StandardCharsets.ISO_8859_1);

        byte[] rewritten = new MailRewriter(Octets.of(raw))
                .set("a", "new")
                .remove("B")
                .putOnTop("Top", "t")
                .toOctets()
                .toBytes();

        assertThat(new String(rewritten, StandardCharsets.ISO_8859_1)).isEqualTo("Top: t\r\nA: new\r\n\nbody\u0000\n");
        assertThat(new MailRewriter(Octets.of(raw)).toOctets().toBytes()).isEqualTo(raw);
    }

    @Test
    void snippetsAreEscapedCollapsedAndCutAtAWord() {
        assertThat(snippet("text/plain", "a <b@c> &\r\n\r\n  it's \"d\""))
                .isEqualTo("a &lt;b@c&gt; &amp; it&#39;s &quot;d&quot;");
        assertThat(snippet("text/plain", "word ".repeat(100)))
                .hasSizeBetween(195, 201)
                .endsWith("word");
        assertThat(snippet("text/html", "<style>x{}</style><p>Hello&nbsp;<b>wor</b>ld</p><img alt=\"logo\" src=x>&lt;"))
                .isEqualTo("Hello world logo&lt;");
    }

    @Test
    void theSnippetOfAlternativesIsThatOfTheLast() {
        MimePart root = MimeParser.parse(MimeParserTest.mail(
                "Content-Type: multipart/alternative; boundary=b",
                "",
                "--b",
                "",
                "plain",
                "--b",
                "Content-Type: text/html",
                "",
                "<i>rich</i>",
                "--b--"));

        assertThat(Snippet.of(root)).isEqualTo("rich");
        assertThat(MailText.all(root)).isEqualTo("plain\nrich");
    }

    @Test
    void aPlainTextIsPreferredToHtmlThatComesWithItsImages() {
        MimePart root = MimeParser.parse(MimeParserTest.mail(
                "Content-Type: multipart/alternative; boundary=b",
                "",
                "--b",
                "",
                "plain",
                "--b",
                "Content-Type: multipart/related; boundary=c",
                "",
                "--c",
                "Content-Type: text/html",
                "",
                "<i>rich</i>",
                "--c--",
                "--b--"));

        assertThat(Snippet.of(root)).isEqualTo("plain");
    }

    @Test
    void markupInPlainTextIsLeftOutOfTheSnippetButItsEntitiesAreNoMarkup() {
        assertThat(snippet("text/plain", "<p class=x>\r\nHi&nbsp;you<br /> here<https://a.example/> 1 < 2"))
                .isEqualTo("Hi&amp;nbsp;you here 1 &lt; 2");
    }

    @Test
    void lineEndsInJapaneseAreNoSpaces() {
        assertThat(snippet("text/plain; charset=utf-8", "テストです\r\nテスト\r\nend")).isEqualTo("テストですテスト end");
    }

    @Test
    void referencesOfHtmlBecomeCharacters() {
        assertThat(snippet(
                        "text/html; charset=utf-8",
                        "<p>Caf&eacute; &euro;5 &#146;x&#x2019; &rarr; &nosuch; &yuml;</p>"))
                .isEqualTo("Café €5 ’x’ → &amp;nosuch; ÿ");
    }

    @Test
    void charsetsAreThoseThatWritersMean() {
        Charset gbk = Charset.forName("GBK");
        String word = "=?gb2312?B?" + Base64.getEncoder().encodeToString("朱镕基".getBytes(gbk)) + "?=";

        assertThat(header("Subject: " + word).subject()).isEqualTo("朱镕基");
        assertThat(header("Subject: =?iso-8859-1?Q?=80_=96?= =?utf-8*en?Q?_=C3?= =?utf-8?Q?=A9?=")
                        .subject())
                .isEqualTo("€ – é");
        assertThat(header("Subject: =?x-nosuch?Q?caf=C3=A9?=").subject()).isEqualTo("café");
    }

    private static String snippet(String type, String body) {
        return Snippet.of(MimeParser.parse(MimeParserTest.mail("Content-Type: " + type, "", body)));
    }

    private static MailHeader header(String fields) {
        return MailHeader.of((fields + "\r\n\r\nbody").getBytes(StandardCharsets.UTF_8));
    }

    private static String value(String field) {
        return Stream.of(header(field).all(field.substring(0, field.indexOf(':'))))
                .map(values -> values.get(0))
                .findFirst()
                .orElseThrow();
    }

    private static String filename(String fields) {
        return MimeParser.parse((fields + "\r\n\r\nbody").getBytes(StandardCharsets.UTF_8))
                .filename();
    }
}
