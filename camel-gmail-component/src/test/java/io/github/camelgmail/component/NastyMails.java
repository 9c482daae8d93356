package io.github.camelgmail.component;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mails that are hard to read: many made of the same difficulties in ever other combinations, some written by hand. */
final class NastyMails {

    private static final int COMPOSED = 330;
    private static final long SEED = 6;

    private NastyMails() {}

    static List<NastyMail> all() {
        List<NastyMail> mails = new ArrayList<>();
        for (int number = 0; number < COMPOSED; number++) {
            mails.add(new NastyMailWriter(number, SEED + number).mail());
        }
        byHand().forEach((name, text) -> mails.add(new NastyMail(name, bytes(text))));
        return mails;
    }

    private static byte[] bytes(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static java.util.Map<String, String> byHand() {
        java.util.Map<String, String> mails = new java.util.LinkedHashMap<>();
        mails.put("html that closes what it did not open", html("</div></blockquote></td></body>After<b>bold"));
        mails.put("html with a script", html("<p>One</p><script>alert('</p>')</script><p onclick=\"x()\">Two</p>"));
        mails.put("html with a style sheet", html("<style>div{display:none}</style><div>Seen</div>"));
        mails.put("html with stray less-than signs", html("<p>1 < 2 and a<b>c</b> <3</p>"));
        mails.put("html that ends in a comment", html("<p>Seen</p><!-- <p>Not seen</p>"));
        mails.put(
                "html in capitals",
                html(
                        "<P ALIGN=center><FONT COLOR=red>Red</FONT><BR>Line<A HREF=\"http://a.example/?b=1&amp;c=2\">Link</A>"));
        mails.put("html of word", html("<o:p>&nbsp;</o:p><![if !mso]>Seen<![endif]><p class=MsoNormal>Text</p>"));
        mails.put("deep html", html("<div>".repeat(500) + "Deep" + "</div>".repeat(500)));
        mails.put("thousand attributes", html("<p " + "a=1 ".repeat(1000) + ">Text</p>"));
        mails.put("text that looks quoted", plain("> a\n>> b\n\n-- \nSignature\n\nFrom me\n.\n..dots"));
        mails.put("text that looks like a mail", plain("From: x@y\nTo: z@y\n\n--boundary\n\nText\n--boundary--"));
        mails.put("no body", "From: a@example.net\nTo: alice@example.com\nSubject: None\n\n");
        mails.put("no fields but one", "Subject: Alone\n\nText");
        mails.put(
                "many recipients",
                "From: a@example.net\nTo: " + "b@example.net,\n ".repeat(3000)
                        + "c@example.net\nSubject: Many\n\nText");
        mails.put("long subject", "From: a@example.net\nSubject:" + " word".repeat(2000) + "\n\nText");
        mails.put("addresses that are none", "From: (((\nReply-To: <><><>\nTo: ,,,;;;\nSubject: =?x?y?z?=\n\nText");
        mails.put(
                "field injection",
                "From: =?UTF-8?Q?a=0D=0ABcc:_v=40example.net?= <a@example.net>\n"
                        + "Subject: =?UTF-8?Q?b=0D=0ABcc:_v=40example.net?=\n\nText");
        mails.put(
                "references without end",
                "From: a@example.net\nReferences:" + " <a@b.example>".repeat(5000)
                        + "\nMessage-ID: <c@b.example>\nSubject: Long\n\nText");
        mails.put(
                "mailbox line before the fields", "From a@example.net Mon May  2 16:07:05 2005\nSubject: Box\n\nText");
        mails.put("byte order mark before the fields", "\uFEFFFrom: a@example.net\nX-Mark: yes\n\nText");
        mails.put("spaces before the fields", "      \nFrom: a@example.net\n\nText");
        mails.put("no field at all", "\nText");
        return mails;
    }

    private static String html(String body) {
        return "From: a@example.net\nTo: alice@example.com\nSubject: Html\nMIME-Version: 1.0\n"
                + "Content-Type: text/html; charset=UTF-8\n\n<html><body>" + body + "\n";
    }

    private static String plain(String body) {
        return "From: a@example.net\nTo: alice@example.com\nSubject: "
                + body.substring(0, 3).strip().toUpperCase(Locale.ROOT) + "\n\n" + body + "\n";
    }
}
