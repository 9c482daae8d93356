package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process with an embedded Gmail of many mailboxes. It prints its URL. Each line of standard input is a number of
 * small mails that arrive in every mailbox; then {@code arrived} is printed. The process ends with its input.
 */
public final class GmailProcess {

    private static final String MAIL = """
            From: sender%1$d@example.org
            To: %2$s
            Message-ID: <%1$d.%2$s>
            Subject: Message no. %1$d

            The text of message no. %1$d is short.
            """.replace("\n", "\r\n");

    private GmailProcess() {}

    /** Takes the number of mailboxes, the milliseconds of a round trip, and where to write what arrived last. */
    public static void main(String[] arguments) throws IOException {
        int mailboxes = Integer.parseInt(arguments[0]);
        Duration roundTrip = Duration.ofMillis(Long.parseLong(arguments[1]));
        Path arrived = Path.of(arguments[2]);
        try (EmbeddedGmail gmail = EmbeddedGmail.builder()
                        .latency(roundTrip)
                        .journalCapacity(0)
                        .start();
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            addresses(mailboxes).forEach(gmail::mailbox);
            System.out.println("url " + gmail.rootUrl());
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                Files.write(arrived, arrive(gmail, addresses(mailboxes), Integer.parseInt(order)));
                System.out.println("arrived");
            }
        }
    }

    /** Returns the addresses of so many mailboxes; each is also the token that opens it. */
    static List<String> addresses(int mailboxes) {
        List<String> addresses = new ArrayList<>();
        for (int number = 1; number <= mailboxes; number++) {
            addresses.add("user" + number + "@example.com");
        }
        return addresses;
    }

    private static List<String> arrive(EmbeddedGmail gmail, List<String> addresses, int mails) {
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= mails; number++) {
            for (String address : addresses) {
                byte[] mail = MAIL.formatted(number, address).getBytes(StandardCharsets.US_ASCII);
                ids.add(address + "/" + gmail.mailbox(address).deliver(mail).id());
            }
        }
        return ids;
    }
}
