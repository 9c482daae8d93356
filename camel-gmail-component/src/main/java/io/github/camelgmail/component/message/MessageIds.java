package io.github.camelgmail.component.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Message-IDs as they stand in Message-ID, In-Reply-To and References fields, RFC 5322 section 3.6.4. */
final class MessageIds {

    private static final Pattern TOKEN = Pattern.compile("<[^<>\\s]+>");

    private MessageIds() {}

    static List<String> of(List<String> values) {
        List<String> ids = new ArrayList<>();
        for (String value : values) {
            Matcher matcher = TOKEN.matcher(value);
            while (matcher.find()) {
                if (MailFields.isMessageId(matcher.group())) {
                    ids.add(matcher.group());
                }
            }
        }
        return List.copyOf(ids);
    }
}
