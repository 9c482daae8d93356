package io.github.camelgmail.component.checkpoint;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2FileCheckpointStoreTest extends JdbcCheckpointStoreContract {

    @TempDir
    Path directory;

    /** H2 opens a file with its first connection and closes it with the last, which takes longer than all else. */
    private Connection open;

    @BeforeEach
    void open() throws SQLException {
        open = database().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        open.close();
    }

    @Override
    DataSource database() {
        return Databases.at("jdbc:h2:" + directory.resolve("checkpoints"));
    }
}
