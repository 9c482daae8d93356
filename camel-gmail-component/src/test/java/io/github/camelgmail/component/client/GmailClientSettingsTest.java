package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.component.auth.GmailCredentials;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GmailClientSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gmail.example.com",
                "https://gmail.example.com/",
                "http://localhost:8025",
                "HTTP://LOCALHOST:8025",
                "http://127.0.0.1:8025/",
                "http://[::1]:8025"
            })
    void aServerAtTheRootOfItsHostIsTaken(String url) {
        assertThat(builder().rootUrl(url).build().rootUrl().toString()).endsWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gmail.googleapis.com",
                "http://gmail.example.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://10.0.0.1",
                "ftp://localhost",
                "https://user:pw@gmail.example.com",
                "https://gmail.example.com/base/",
                "https://gmail.example.com/?key=x",
                "https://gmail.example.com/#x",
                "https://",
                "not a url"
            })
    void anyOtherServerIsRefusedByName(String url) {
        assertThatThrownBy(() -> builder().rootUrl(url).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rootUrl")
                .hasMessageNotContaining("pw");
    }

    @Test
    void valuesOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> builder().batchSize(101).build()).hasMessageContaining("batchSize");
        assertThatThrownBy(() -> builder().batchSize(0).build()).hasMessageContaining("batchSize");
        assertThatThrownBy(() -> builder().readTimeout(Duration.ZERO).build()).hasMessageContaining("readTimeout");
        assertThatThrownBy(() -> builder().connectTimeout(Duration.ofDays(30)).build())
                .hasMessageContaining("connectTimeout");
        assertThatThrownBy(() -> builder().userId(" ").build()).hasMessageContaining("userId");
        assertThatThrownBy(() -> builder().applicationName("a\r\nX-Evil: b").build())
                .hasMessageContaining("applicationName");
        assertThatThrownBy(() -> MessagesQuery.all().withMaxResults(501)).hasMessageContaining("maxResults");
    }

    @Test
    void settingsShowNoSecret() {
        assertThat(builder().build().toString()).contains("accessToken").doesNotContain("secret");
    }

    private static GmailClientSettingsBuilder builder() {
        return GmailClientSettings.builder(
                GmailCredentials.builder().accessToken("ya29.secret").build());
    }
}
