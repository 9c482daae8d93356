package io.github.camelgmail.component.checkpoint;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Postgres.class)
class PostgresCheckpointStoreTest extends JdbcCheckpointStoreContract {

    private DataSource database;

    @BeforeEach
    void connect(String url) {
        database = Databases.at(url);
    }

    @Override
    DataSource database() {
        return database;
    }
}
