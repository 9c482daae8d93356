package io.github.camelgmail.component.checkpoint;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** DataSources of the tests. */
final class Databases {

    private Databases() {}

    /** A change of a connection that is about to be given out. */
    interface Preparation {
        void on(Connection connection) throws SQLException;
    }

    /** Returns a DataSource without a pool. */
    static DataSource at(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url);
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL(url);
        return postgres;
    }

    /** Returns a DataSource that does something to each connection before it gives it out. */
    static DataSource prepared(DataSource dataSource, Preparation preparation) {
        return (DataSource) Proxy.newProxyInstance(
                Databases.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(dataSource, arguments);
                        if (result instanceof Connection connection) {
                            preparation.on(connection);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Returns a pool of one connection, which stays open, that tells of each statement. */
    static DataSource poolOf(Connection connection, Consumer<String> statements) {
        Connection told = (Connection) Proxy.newProxyInstance(
                Databases.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.accept((String) arguments[0]);
                    }
                    return method.invoke(connection, arguments);
                });
        return poolOf(told);
    }

    /** Returns a pool of one connection, which stays open. */
    static DataSource poolOf(Connection connection) {
        Connection borrowed = (Connection) Proxy.newProxyInstance(
                Databases.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return (DataSource) Proxy.newProxyInstance(
                Databases.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> borrowed);
    }
}
