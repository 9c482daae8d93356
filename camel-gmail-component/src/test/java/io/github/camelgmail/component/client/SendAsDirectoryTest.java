package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.SendAs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SendAsDirectoryTest {

    private final AtomicInteger readings = new AtomicInteger();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void readsAtMostEveryFiveMinutes() {
        SendAsDirectory directory = directory(() -> "me@x.example");

        assertThat(directory.all()).isEqualTo(directory.all()).hasSize(1);
        assertThat(readings).hasValue(1);

        now = now.plus(Duration.ofMinutes(5));
        assertThat(directory.all()).hasSize(1);
        assertThat(readings).hasValue(2);
    }

    @Test
    void asksAgainForWhatCouldNotBeRead() {
        AtomicInteger attempts = new AtomicInteger();
        SendAsDirectory directory = directory(() -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
            }
            return "me@x.example";
        });

        assertThatThrownBy(directory::account).isInstanceOf(IllegalStateException.class);
        assertThat(directory.account()).isEqualTo("me@x.example");
    }

    private SendAsDirectory directory(Supplier<String> account) {
        return new SendAsDirectory(this::read, account, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private List<SendAs> read() {
        readings.incrementAndGet();
        return List.of(new SendAs().setSendAsEmail("me@x.example"));
    }
}
