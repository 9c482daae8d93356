package io.github.camelgmail.component.checkpoint;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Postgres.class)
class TwoProcessesOnPostgresLeaseTest extends TwoProcessesContract {

    private String url;

    @BeforeEach
    void connect(String url) {
        this.url = url;
    }

    @Override
    String url() {
        return url;
    }
}
