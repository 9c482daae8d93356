package io.github.camelgmail.component.checkpoint;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** This process opens the file first, so that it serves it to the other. */
class TwoProcessesOnH2LeaseTest extends TwoProcessesContract {

    @TempDir
    Path directory;

    private Connection server;

    @BeforeEach
    void serve() throws SQLException {
        server = Databases.at(url()).getConnection();
    }

    @AfterEach
    void stopServing() throws SQLException {
        server.close();
    }

    @Override
    String url() {
        return "jdbc:h2:" + directory.resolve("checkpoints") + ";AUTO_SERVER=TRUE";
    }
}
