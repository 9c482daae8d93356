package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.mailbox.InsertOptions;
import io.github.camelgmail.test.mailbox.InternalDateSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A mailbox of many small mails, which did not arrive in the order of their dates.
 *
 * @param gmail where it is
 * @param internalDates what a reader should meet, by message id
 */
record LargeMailbox(EmbeddedGmail gmail, Map<String, Instant> internalDates) {

    /** The owner's address, and the token that opens the mailbox. */
    static final String OWNER = "alice@example.com";

    private static final InsertOptions DATED =
            new InsertOptions(List.of("INBOX"), null, InternalDateSource.DATE_HEADER);
    private static final int ORDER_OF_ARRIVAL = 4;
    private static final String MAIL = """
            From: Sender %1$d <sender%1$d@example.org>
            To: alice@example.com
            Date: %2$s
            Message-ID: <%1$d@example.org>
            Subject: Message no. %1$d

            The text of message no. %1$d is short.
            """.replace("\n", "\r\n");

    static LargeMailbox filled(EmbeddedGmail gmail, int mails, MailDates dates) {
        List<Integer> numbers = IntStream.range(0, mails).boxed().collect(Collectors.toList());
        Collections.shuffle(numbers, new Random(ORDER_OF_ARRIVAL));
        Map<String, Instant> internalDates = new HashMap<>();
        for (int number : numbers) {
            Instant date = dates.of(number, mails);
            String id = gmail.mailbox(OWNER)
                    .gmail()
                    .messages()
                    .insert(mail(number, date), DATED)
                    .id();
            internalDates.put(id, date);
        }
        return new LargeMailbox(gmail, internalDates);
    }

    private static byte[] mail(int number, Instant date) {
        String dateField = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
        return MAIL.formatted(number, dateField).getBytes(StandardCharsets.US_ASCII);
    }
}
