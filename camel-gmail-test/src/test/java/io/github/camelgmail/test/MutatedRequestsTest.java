package io.github.camelgmail.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Good requests with some of their bytes changed, doubled or lost, written to the socket as they are. */
class MutatedRequestsTest {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST_MUTATIONS = 6;
    private static final byte[] TEMPTING = {
        0, '\n', '\r', ' ', '"', '%', '&', '/', ':', '<', '{', '}', '-', '9', (byte) 0xff
    };

    private static Siege siege;
    private static List<String> requests;

    @BeforeContainer
    static void start() {
        siege = new Siege();
        requests = requests();
    }

    @AfterContainer
    static void stop() {
        siege.assertUnharmed();
        siege.close();
    }

    @Property(tries = 600, seed = "61")
    void aMutatedRequestIsAnsweredOrItsConnectionClosed(@ForAll long choice) throws IOException {
        Random random = new Random(choice);
        byte[] request = mutated(requests.get(random.nextInt(requests.size())).getBytes(ISO_8859_1), random);

        String answer = answerTo(request);

        if (!answer.isEmpty()) {
            assertThat(answer).as(new String(request, ISO_8859_1)).matches("(?s)HTTP/1\\.1 [234]\\d\\d .*");
            assertThat(answer).doesNotContain("\tat ");
        }
    }

    /** Sends everything and then ends the stream, so that a server that waits for more has no reason to. */
    private static String answerTo(byte[] request) throws IOException {
        URI server = URI.create(siege.gmail().rootUrl());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) throws IOException {
        try {
            return new String(in.readAllBytes(), ISO_8859_1);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the server neither answered nor closed the connection", e);
        } catch (IOException reset) {
            return "";
        }
    }

    private static byte[] mutated(byte[] request, Random random) {
        List<Byte> bytes = new ArrayList<>();
        for (byte octet : request) {
            bytes.add(octet);
        }
        int mutations = 1 + random.nextInt(MOST_MUTATIONS);
        for (int i = 0; i < mutations && !bytes.isEmpty(); i++) {
            mutate(bytes, random);
        }
        byte[] result = new byte[bytes.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = bytes.get(i);
        }
        return result;
    }

    private static void mutate(List<Byte> bytes, Random random) {
        int at = random.nextInt(bytes.size());
        switch (random.nextInt(5)) {
            case 0 -> bytes.set(at, (byte) random.nextInt(256));
            case 1 -> bytes.set(at, TEMPTING[random.nextInt(TEMPTING.length)]);
            case 2 -> bytes.add(at, TEMPTING[random.nextInt(TEMPTING.length)]);
            case 3 ->
                bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(20)))
                        .clear();
            default ->
                bytes.addAll(at, List.copyOf(bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(40)))));
        }
    }

    /** None of them deletes, and no small change makes one delete. */
    private static List<String> requests() {
        String raw = Base64.getUrlEncoder().encodeToString("To: x@example.org\r\n\r\nhi".getBytes(ISO_8859_1));
        String id = siege.messageIds().get(0);
        String batched =
                "--b\r\nContent-Type: application/http\r\nContent-ID: <1>\r\n\r\nGET /gmail/v1/users/me/messages/" + id
                        + "\r\n\r\n--b\r\nContent-Type: application/http\r\n\r\nPOST /gmail/v1/users/me/messages/" + id
                        + "/modify\r\nContent-Type: application/json\r\n\r\n{\"addLabelIds\":[\"STARRED\"]}\r\n--b--\r\n";
        String related = "--b\r\nContent-Type: application/json\r\n\r\n{\"labelIds\":[\"INBOX\"]}\r\n--b\r\n"
                + "Content-Type: message/rfc822\r\n\r\nSubject: s\r\n\r\ntext\r\n--b--\r\n";
        return List.of(
                request("GET", "messages/" + id + "?format=full&fields=id,payload(headers)", "", ""),
                request("GET", "messages?q=from%3Abob+-in%3Atrash&maxResults=2&labelIds=INBOX", "", ""),
                request("GET", "history?startHistoryId=1&historyTypes=messageAdded", "", ""),
                request("POST", "messages", "application/json", "{\"raw\":\"" + raw + "\",\"labelIds\":[\"INBOX\"]}"),
                request("POST", "messages/send", "application/json", "{\"raw\":\"" + raw + "\"}"),
                request("POST", "messages/" + id + "/modify", "application/json", "{\"addLabelIds\":[\"STARRED\"]}"),
                request("POST", "drafts", "application/json", "{\"message\":{\"raw\":\"" + raw + "\"}}"),
                request(
                        "POST",
                        "labels",
                        "application/json",
                        "{\"name\":\"New\",\"labelListVisibility\":\"labelShow\"}"),
                request("PUT", "settings/vacation", "application/json", "{\"enableAutoReply\":false}"),
                request("POST", "../../../../batch", "multipart/mixed; boundary=b", batched),
                request(
                        "POST",
                        "../../../../upload/gmail/v1/users/me/messages?uploadType=multipart",
                        "multipart/related; boundary=b",
                        related));
    }

    private static String request(String verb, String path, String contentType, String body) {
        String target = ("/gmail/v1/users/me/" + path).replace("/gmail/v1/users/me/../../../..", "");
        return verb + " " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Siege.ALICE
                + (body.isEmpty() ? "" : "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + body.length())
                + "\r\nConnection: close\r\n\r\n" + body;
    }
}
