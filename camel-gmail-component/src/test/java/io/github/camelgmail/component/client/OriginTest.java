package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    private static final Origin HOME = Origin.of(URI.create("https://gmail.example.com/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gmail.example.com/batch",
                "https://gmail.example.com:443/upload/x?y",
                "HTTPS://GMAIL.EXAMPLE.COM/"
            })
    void theSameServerIsHome(String url) {
        assertThatCode(() -> HOME.require(URI.create(url))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gmail.example.com/",
                "https://gmail.example.com:8443/",
                "https://example.com/",
                "https://gmail.example.com.evil.example/",
                "https://gmail.example.com@evil.example/",
                "https:///gmail.example.com/"
            })
    void anyOtherServerIsForeign(String url) {
        assertThatThrownBy(() -> HOME.require(URI.create(url))).isInstanceOf(ForeignHostException.class);
    }
}
