package io.github.camelgmail.component.checkpoint;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Postgres.class)
class PostgresManyLeasesTest extends JdbcManyLeasesContract {

    private final DataSource database;

    PostgresManyLeasesTest(String url) {
        this.database = Databases.at(url);
    }

    @Override
    DataSource database() {
        return database;
    }
}
