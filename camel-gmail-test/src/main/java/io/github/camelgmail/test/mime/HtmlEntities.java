package io.github.camelgmail.test.mime;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character references of HTML: numbers, and the names of HTML 4 that occur in mail. */
final class HtmlEntities {

    private static final Pattern REFERENCE =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,7});");

    /** The names of U+00A0 to U+00FF, in order. */
    private static final String LATIN_1 =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr"
                    + " deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
                    + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
                    + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
                    + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
                    + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private static final String OTHERS =
            "quot \" amp & lt < gt > apos ' OElig \u0152 oelig \u0153 Scaron \u0160 scaron \u0161"
                    + " Yuml \u0178 ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ndash \u2013"
                    + " mdash \u2014 lsquo \u2018 rsquo \u2019 sbquo \u201a ldquo \u201c rdquo \u201d bdquo \u201e dagger \u2020"
                    + " bull \u2022 hellip \u2026 permil \u2030 lsaquo \u2039 rsaquo \u203a euro \u20ac trade \u2122 larr \u2190"
                    + " uarr \u2191 rarr \u2192 darr \u2193 minus \u2212 ne \u2260 le \u2264 ge \u2265 hearts \u2665";

    private static final Map<String, String> NAMED = named();

    private HtmlEntities() {}

    /** Puts the characters in the place of the references; what is none stays. */
    static String decode(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(decode(match.group(1), match.group())));
    }

    private static String decode(String name, String original) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, original);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        if (code >= 0x80 && code < 0xa0) {
            return new String(new byte[] {(byte) code}, Charset.forName("windows-1252"));
        }
        return Character.isValidCodePoint(code) ? Character.toString(code) : original;
    }

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        char code = '\u00a0';
        for (String name : LATIN_1.split(" ", -1)) {
            named.put(name, String.valueOf(code++));
        }
        String[] others = OTHERS.split(" ", -1);
        for (int i = 0; i < others.length; i += 2) {
            named.put(others[i], others[i + 1]);
        }
        return Map.copyOf(named);
    }
}
