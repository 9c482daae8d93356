package io.github.camelgmail.test.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2017-11-02T11:48:23.999Z | Thu, 2 Nov 2017 04:48:23 -0700
            2017-11-05T08:59:59Z     | Sun, 5 Nov 2017 01:59:59 -0700
            2017-11-05T09:00:00Z     | Sun, 5 Nov 2017 01:00:00 -0800
            2026-01-01T00:00:00Z     | Wed, 31 Dec 2025 16:00:00 -0800
            """)
    void gmailWritesTheTimeOfCaliforniaWithDaylightSaving(Instant instant, String written) {
        assertThat(MailDate.pacific(instant)).isEqualTo(written);
    }
}
