package io.github.camelgmail.component.checkpoint;

import java.util.UUID;
import javax.sql.DataSource;

class H2ManyLeasesTest extends JdbcManyLeasesContract {

    private final DataSource database = Databases.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    @Override
    DataSource database() {
        return database;
    }
}
