package io.github.camelgmail.component.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the subject of an answer or a forwarded mail, once, whatever the language of who began. A subject that
 * has one stays as it is, since Gmail puts mails with another subject into another thread.
 */
enum SubjectPrefix {
    REPLY("Re: ", "re|aw|antw|antwort|sv|vs|odp|ynt|res|rif|ref|atb|bls|vá|ang|σχετ|απ|на|отв|ответ|答复|回复|回覆|回信|返信"),
    FORWARD("Fwd: ", "fwd?|wg|rv|tr|vs|vb|vl|pd|enc|doorst|i̇lt|ilt|továbbítás|πρθ|пер|пересл|转发|轉寄|転送");

    private static final String COUNT = "\\s*([\\[(]\\d{1,4}[\\])]|\\^\\d{1,4})?\\s*[:：]\\s*";

    private final String prefix;
    private final Pattern known;
    private final Pattern own;

    SubjectPrefix(String prefix, String words) {
        this.prefix = prefix;
        this.known = pattern("(" + words + ")");
        this.own = pattern(prefix.strip().replace(":", ""));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words + COUNT, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The subject with its prefix.
     *
     * @param subject one line; may be empty
     */
    String before(String subject) {
        String stripped = subject.strip();
        if (!known.matcher(stripped).lookingAt()) {
            return (prefix + stripped).strip();
        }
        Matcher repeated = own.matcher(stripped);
        int times = 0;
        int end = 0;
        while (repeated.lookingAt()) {
            times++;
            end = repeated.end();
            repeated.region(end, stripped.length());
        }
        return times > 1 ? (prefix + stripped.substring(end)).strip() : stripped;
    }
}
