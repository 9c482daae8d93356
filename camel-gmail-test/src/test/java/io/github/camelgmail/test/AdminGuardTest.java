package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web page that the developer happens to look at must not be able to change the server. */
class AdminGuardTest {

    private static final String ALICE = "alice@example.com";
    private static final String FAULT = "{\"fault\":\"unavailable\"}";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example\r\nContent-Type: application/json\r\n",
                "Host: 127.0.0.1.evil.example\r\nContent-Type: application/json\r\n",
                "Host: 127.0.0.1:PORT\r\nOrigin: http://evil.example\r\nContent-Type: application/json\r\n",
                "Host: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:3000\r\nContent-Type: application/json\r\n",
                "Host: 127.0.0.1:PORT\r\nOrigin: null\r\nContent-Type: application/json\r\n",
                "Host: 127.0.0.1:PORT\r\nSec-Fetch-Site: cross-site\r\nContent-Type: application/json\r\n",
                "Host: 127.0.0.1:PORT\r\nContent-Type: text/plain\r\n",
                "Host: 127.0.0.1:PORT\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                "Host: 127.0.0.1:PORT\r\n"
            })
    void aRequestSuchAsAForeignPageCanSendIsRefused(String headers) throws IOException {
        String answer = post("/__admin/faults", headers, FAULT);

        assertThat(answer)
                .containsPattern("HTTP/1.1 4(03|15)")
                .contains("\"error\"")
                .doesNotContain("Access-Control");
        assertThat(SERVER.gmail().faults().rules()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: 127.0.0.1:PORT\r\nContent-Type: application/json\r\n",
                "Host: LOCALHOST:PORT\r\nContent-Type: application/json; charset=utf-8\r\n",
                "Host: localhost:PORT\r\nOrigin: http://localhost:PORT\r\nSec-Fetch-Site: same-origin\r\n"
                        + "Content-Type: application/json\r\n"
            })
    void aProgramAndAPageOfTheServerItselfMayUseIt(String headers) throws IOException {
        assertThat(post("/__admin/faults", headers, FAULT)).startsWith("HTTP/1.1 201");
    }

    @Test
    void anEmptyFormFromAForeignPageDoesNotReset() throws IOException {
        SERVER.gmail().mailbox(ALICE).deliver("Subject: kept\n\n");
        String headers = "Host: 127.0.0.1:PORT\r\nContent-Type: application/x-www-form-urlencoded\r\n";

        assertThat(post("/__admin/reset?mailboxes=true", headers, "")).startsWith("HTTP/1.1 415");

        assertThat(SERVER.gmail().mailbox(ALICE).messages()).hasSize(1);
    }

    private static String post(String path, String headers, String body) throws IOException {
        String port = String.valueOf(URI.create(SERVER.gmail().rootUrl()).getPort());
        try (RawSocket socket = new RawSocket(SERVER.gmail())) {
            return socket.send("POST " + path + " HTTP/1.1\r\n" + headers.replace("PORT", port)
                            + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .rest();
        }
    }
}
