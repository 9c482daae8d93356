package io.github.camelgmail.test.mime;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Conversion between the charsets that mail names and Java's, never failing. */
final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final byte[] BYTE_ORDER_MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);
    private static final Set<String> UNTRUSTED = Set.of("", "us-ascii", "ascii", "unknown-8bit", "x-unknown");

    private Charsets() {}

    /** Text in UTF-8 as Gmail delivers it: without a byte order mark, and otherwise untouched where it is UTF-8. */
    static Octets toUtf8(Octets content, String charsetName) {
        Charset charset = charsetOf(content, charsetName);
        boolean untouched = charset.equals(StandardCharsets.UTF_8) && isUtf8(content);
        return withoutByteOrderMark(untouched ? content : converted(content, charset));
    }

    static String decode(byte[] content, String charsetName) {
        return new String(content, charsetOf(Octets.of(content), charsetName));
    }

    /** Bytes with no charset declared: UTF-8 where they are that, Windows-1252 otherwise. */
    static String guess(byte[] content) {
        return decode(content, "");
    }

    private static Octets withoutByteOrderMark(Octets utf8) {
        return utf8.startsWith(BYTE_ORDER_MARK, 0) ? utf8.from(BYTE_ORDER_MARK.length) : utf8;
    }

    private static Octets converted(Octets content, Charset charset) {
        try (Spool utf8 = new Spool()) {
            Writer writer = new OutputStreamWriter(utf8, StandardCharsets.UTF_8);
            new InputStreamReader(content.openStream(), charset).transferTo(writer);
            writer.flush();
            return utf8.toOctets();
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a converted text in " + SpooledFile.tempDirectory(), e);
        }
    }

    private static Charset charsetOf(Octets content, String declared) {
        if (UNTRUSTED.contains(declared.strip().toLowerCase(Locale.ROOT))) {
            return guessCharset(content);
        }
        return CharsetNames.find(declared)
                .filter(charset -> !charset.equals(StandardCharsets.US_ASCII))
                .orElseGet(() -> guessCharset(content));
    }

    private static Charset guessCharset(Octets content) {
        return isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean isUtf8(Octets content) {
        return isAscii(content) || decodesAsUtf8(content);
    }

    private static boolean isAscii(Octets content) {
        int position = 0;
        while (position < content.length() && content.at(position) >= 0) {
            position++;
        }
        return position == content.length();
    }

    private static boolean decodesAsUtf8(Octets content) {
        Reader reader = new InputStreamReader(
                content.openStream(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            return reader.transferTo(Writer.nullWriter()) >= 0;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
