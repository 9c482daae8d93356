package io.github.camelgmail.test.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The header of a whole message (RFC 5322 section 3.6), read leniently. Immutable. */
public final class MailHeader {

    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]+)>");
    private static final Pattern REPLY_PREFIX =
            Pattern.compile("(?:re|fwd?|aw|wg|sv|antw|tr|r)\\s*(?:\\[\\d+])?:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern DAY_NAME = Pattern.compile("^\\s*[A-Za-z]{3,9}\\s*,\\s*");

    private final HeaderSection section;
    private final List<HeaderField> fields;

    private MailHeader(HeaderSection section) {
        this.section = section;
        this.fields = section.decoded();
    }

    /**
     * Reads the header of a message.
     *
     * @param raw any bytes
     */
    public static MailHeader of(Octets raw) {
        return new MailHeader(HeaderSection.of(raw));
    }

    /**
     * Reads the header of a message.
     *
     * @param raw any bytes, not to be modified from now on
     */
    public static MailHeader of(byte[] raw) {
        return of(Octets.of(raw));
    }

    /** The decoded values of all fields with this name in any letter case, in their order. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(HeaderField::value)
                .toList();
    }

    /** The decoded value of the first field with this name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /**
     * The addresses in all fields with this name; their structure is read before encoded words are decoded (RFC 2047
     * section 6.2).
     */
    public List<MailAddress> addresses(String name) {
        return section.unfolded(name).stream()
                .flatMap(value -> MailAddress.parseList(value).stream())
                .map(written -> new MailAddress(HeaderDecoder.decodeWords(written.displayName()), written.address()))
                .toList();
    }

    /** The Message-ID without its angle brackets. */
    public Optional<String> messageId() {
        return ids("Message-ID").findFirst();
    }

    /** The ids in References and then In-Reply-To, without angle brackets, each once. */
    public List<String> references() {
        return Stream.concat(ids("References"), ids("In-Reply-To")).distinct().toList();
    }

    /** The decoded subject, {@code ""} when there is none. */
    public String subject() {
        return first("Subject").orElse("");
    }

    /**
     * The subject without reply and forward prefixes and with white space collapsed, for comparing subjects of a
     * thread.
     */
    public String baseSubject() {
        String collapsed = subject().strip().replaceAll("\\s+", " ");
        Matcher prefix = REPLY_PREFIX.matcher(collapsed);
        int start = 0;
        while (prefix.region(start, collapsed.length()).lookingAt()) {
            start = prefix.end();
        }
        return collapsed.substring(start);
    }

    /** The instant of the Date field; empty when there is none that can be read. */
    public Optional<Instant> date() {
        return first("Date").flatMap(MailHeader::parseDate);
    }

    private Stream<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (String value : all(name)) {
            Matcher matcher = MESSAGE_ID.matcher(value);
            while (matcher.find()) {
                ids.add(matcher.group(1));
            }
        }
        return ids.stream();
    }

    private static Optional<Instant> parseDate(String text) {
        String plain = COMMENT.matcher(text).replaceAll(" ").strip().replaceAll("\\s+", " ");
        String withoutDay = DAY_NAME.matcher(plain).replaceFirst("");
        String withZone = withoutDay.replaceFirst(" (UT|UTC|Z)$", " GMT");
        try {
            return Optional.of(ZonedDateTime.parse(withZone, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
