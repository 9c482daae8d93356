package io.github.camelgmail.test.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/**
 * Decoder of the encoded words in a text (RFC 2047). Mime4j is given only what is one, for its own search takes a time that
 * grows faster than the text when an attacker writes it.
 */
final class EncodedWordDecoder {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,80}+)(?:\\*[^?\\s]{0,80}+)?(\\?[BbQq]\\?[^\\r\\n]{0,2000}?\\?=)");

    private EncodedWordDecoder() {}

    static String decode(String text) {
        Matcher word = WORD.matcher(text);
        StringBuilder decoded = new StringBuilder();
        int copied = 0;
        boolean found = word.find();
        while (found) {
            decoded.append(text.substring(copied, word.start()));
            StringBuilder run = new StringBuilder();
            do {
                run.append("=?").append(charset(word.group(1))).append(word.group(2));
                copied = word.end();
                found = word.find();
            } while (found && text.substring(copied, word.start()).isBlank());
            decoded.append(decodeRun(run.toString()));
        }
        return decoded.append(text.substring(copied)).toString();
    }

    /** The name by which Mime4j finds the charset; what is unknown is read as UTF-8. */
    private static String charset(String declared) {
        return CharsetNames.find(declared).orElse(StandardCharsets.UTF_8).name();
    }

    /** Decodes adjacent words together, for a character may begin in one and end in the next. */
    private static String decodeRun(String words) {
        try {
            return DecoderUtil.decodeEncodedWords(words, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return words;
        }
    }
}
