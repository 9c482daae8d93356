package io.github.camelgmail.component.message;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character references of HTML: numeric ones, and the names that people's programs write. */
final class HtmlEntities {

    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,8}));");

    /** The names of U+00A0 to U+00FF in the order of their characters. */
    private static final String LATIN_1 = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg"
            + " macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave"
            + " Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde"
            + " Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute"
            + " acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve"
            + " oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private static final String OTHERS =
            "amp=& lt=< gt=> quot=\" apos=' euro=€ hellip=… ndash=– mdash=— lsquo=‘ rsquo=’"
                    + " sbquo=‚ ldquo=“ rdquo=” bdquo=„ bull=• trade=™ lsaquo=‹ rsaquo=› larr=← uarr=↑ rarr=→ darr=↓ harr=↔"
                    + " dagger=† Dagger=‡ permil=‰ prime=′ Prime=″ minus=− infin=∞ ne=≠ le=≤ ge=≥ OElig=Œ oelig=œ Scaron=Š"
                    + " scaron=š Yuml=Ÿ fnof=ƒ circ=ˆ tilde=˜ check=✓ hearts=♥ alpha=α beta=β gamma=γ delta=δ pi=π sigma=σ"
                    + " omega=ω mu=μ Omega=Ω Delta=Δ Sigma=Σ sum=∑ radic=√ asymp=≈";

    private static final Map<String, String> NAMED = named();

    private static final Charset WINDOWS_1252 =
            Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;

    private HtmlEntities() {}

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        int character = 0xA0;
        for (String name : List.of(LATIN_1.split(" ", -1))) {
            named.put(name, Character.toString(character));
            character++;
        }
        for (String pair : List.of(OTHERS.split(" ", -1))) {
            int equals = pair.indexOf('=');
            named.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        named.putAll(Map.of(
                "ensp", "\u2002", "emsp", "\u2003", "thinsp", "\u2009", "zwnj", "\u200C", "zwj", "\u200D", "lrm",
                "\u200E", "rlm", "\u200F"));
        return Map.copyOf(named);
    }

    static String decode(String html) {
        return html.indexOf('&') < 0
                ? html
                : ENTITY.matcher(html).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    /** Text as HTML shows it, fit to stand between tags and in an attribute's value. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int codePoint = entity.group(1) != null
                ? Integer.parseInt(entity.group(1))
                : Integer.parseInt(Objects.requireNonNull(entity.group(2)), 16);
        return Character.isValidCodePoint(codePoint) ? character(codePoint) : entity.group();
    }

    /** Writers of HTML number the characters of Windows-1252, where Unicode has controls. */
    private static String character(int codePoint) {
        if (codePoint >= 0x80 && codePoint <= 0x9F) {
            return new String(new byte[] {(byte) codePoint}, WINDOWS_1252);
        }
        boolean none = codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
        return none ? "\uFFFD" : Character.toString(codePoint);
    }
}
