package io.esimswitchboard.ingest.relay.mysql;

import io.esimswitchboard.ingest.relay.Repeating;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.logging.Level;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the inbox's tables when MySQL is there, however late that is.
///
/// Its change log has tables of its own, for the schema is shared with the orchestrator, which migrates by itself.
@Context
final class InboxSchema {

    private static final Logger LOG = LoggerFactory.getLogger(InboxSchema.class);

    /// Held, for a level that was set is forgotten with the last reference to its logger.
    private static final java.util.logging.Logger LIQUIBASE = java.util.logging.Logger.getLogger("liquibase");

    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration NEVER = Duration.ofDays(365);

    private final MySqlSettings settings;
    private volatile boolean ready;
    private @Nullable Repeating repeating;

    InboxSchema(MySqlSettings settings) {
        this.settings = settings;
    }

    @PostConstruct
    void start() {
        LIQUIBASE.setLevel(Level.WARNING);
        repeating = new Repeating("inbox-schema", this::turn);
    }

    @PreDestroy
    void stop() {
        if (repeating != null) {
            repeating.close();
        }
    }

    boolean ready() {
        return ready;
    }

    private Duration turn() {
        try (Connection connection = DriverManager.getConnection(settings.url())) {
            migrate(connection);
            ready = true;
            LOG.info("the inbox's tables are up to date");
            return NEVER;
        } catch (SQLException e) {
            LOG.debug("MySQL is away: {}", e.getSQLState());
            return AGAIN;
        } catch (LiquibaseException e) {
            LOG.error("the inbox's tables could not be made, trying again: {}", withoutPassword(e));
            return AGAIN.multipliedBy(10);
        }
    }

    private static String withoutPassword(LiquibaseException e) {
        return e.toString().replaceAll("password=[^&\\s]*", "password=***");
    }

    /// Does nothing where there is nothing to do; may be called by any number of processes at once.
    ///
    /// Liquibase makes tables for itself before it locks anything, and a process that is killed leaves its lock.
    /// So it works under a lock of this session, and what then still looks locked was left by a dead one.
    ///
    /// @param connection closed in the end
    static void migrate(Connection connection) throws SQLException, LiquibaseException {
        lock(connection);
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDatabaseChangeLogTableName("INGEST_DATABASECHANGELOG");
        database.setDatabaseChangeLogLockTableName("INGEST_DATABASECHANGELOGLOCK");
        try {
            // What Liquibase would print on the console goes to its log instead.
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> update(database));
        } catch (LiquibaseException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery("SELECT GET_LOCK(LEFT(CONCAT('inbox-schema.', DATABASE()), 64), 300)")) {
            if (!answer.next() || answer.getInt(1) != 1) {
                throw new SQLException("another instance is making the inbox's tables");
            }
        }
    }

    private static void update(Database database) throws LiquibaseException {
        try (Liquibase liquibase =
                new Liquibase("db/webhook-ingest.sql", new ClassLoaderResourceAccessor(), database)) {
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            liquibase.forceReleaseLocks();
            liquibase.update(new Contexts());
        }
    }
}
