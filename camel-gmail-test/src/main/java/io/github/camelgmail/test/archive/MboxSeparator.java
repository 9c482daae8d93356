package io.github.camelgmail.test.archive;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines that part the messages of an mbox: {@code From <sender> <date>}.
 *
 * <p>A body may have an unquoted line that begins with {@code From } after an empty line, so a separator is told by its
 * date, in one of the forms that mail programs write. Files whose first separator has no date have none in the others
 * either; only in such files one word behind {@code From } is enough.
 */
enum MboxSeparator {
    /** A sender and a date, as Google Takeout, Python, Thunderbird and mail delivery agents write it. */
    DATED {
        @Override
        boolean matches(String line) {
            return isDated(line);
        }
    },
    /** A sender alone. */
    BARE {
        @Override
        boolean matches(String line) {
            return isDated(line) || SENDER_ONLY.matcher(line).matches();
        }
    };

    private static final String DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final String TIME = "\\d{1,2}:\\d{2}(?::\\d{2})?";
    private static final String ZONES = "(?: +[A-Z0-9+-]{1,5}){0,2}";

    private static final List<Pattern> DATES = List.of(
            separator(DAY + " +" + MONTH + " +\\d{1,2} +" + TIME + ZONES + " +\\d{4}" + ZONES),
            separator(DAY + ", +\\d{1,2} +" + MONTH + " +\\d{4} +" + TIME + ZONES),
            separator("\\d{4}-\\d{2}-\\d{2}[T ]" + TIME + "\\S*"));
    private static final Pattern SENDER_ONLY = Pattern.compile("From \\S+");

    /** True when a line at the start of a file makes it an mbox. */
    static boolean opens(String line) {
        return BARE.matches(line);
    }

    /** The form of separator that a file has whose first line is the given one. */
    static MboxSeparator dialectOf(String firstLine) {
        return isDated(firstLine) ? DATED : BARE;
    }

    /**
     * True when a line that follows an empty one begins the next message.
     *
     * @param line the line without its end
     */
    abstract boolean matches(String line);

    private static boolean isDated(String line) {
        return DATES.stream().anyMatch(date -> date.matcher(line).matches());
    }

    private static Pattern separator(String date) {
        return Pattern.compile("From +(?:\\S.* )?" + date + " *");
    }
}
