package io.esimswitchboard.orchestrator.mysql;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

/// Migrates the schema before anything else uses the database.
///
/// Liquibase makes tables for itself before it locks anything, and a process that is killed leaves its lock behind. So
/// all it does is done under a lock of ours ([SchemaLock]), and what then still looks locked was left by a dead one.
///
/// With `schema.migrate=false` somebody else does it.
@Singleton
@Requires(property = "schema.migrate", notEquals = "false")
final class Schema implements BeanCreatedEventListener<DataSource> {

    private final DataSourceResolver resolver;

    Schema(@Nullable DataSourceResolver resolver) {
        this.resolver = resolver == null ? DataSourceResolver.DEFAULT : resolver;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        try (Connection connection = resolver.resolve(event.getBean()).getConnection()) {
            migrate(connection);
        } catch (SQLException e) {
            throw new ApplicationStartupException("The schema could not be migrated", e);
        }
        return event.getBean();
    }

    /// Does nothing where there is nothing to do; may be called by any number of processes at once.
    ///
    /// @param connection used for all of it, and left open
    static void migrate(Connection connection) throws SQLException {
        try (var _ = SchemaLock.take(connection)) {
            // What Liquibase would print on the console goes to its log instead.
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> update(connection));
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException("Liquibase failed", e);
        }
    }

    /// Without closing Liquibase, which would close the connection.
    private static void update(Connection connection) throws Exception {
        Liquibase liquibase = new Liquibase(
                "db/changelog.yml",
                new ClassLoaderResourceAccessor(),
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)));
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.forceReleaseLocks();
        liquibase.update(new Contexts());
    }
}
