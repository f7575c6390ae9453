package io.esimswitchboard.orchestrator.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// While a release is rolled out, instances of the one before work on the schema of the new one, so a migration takes
/// nothing away and demands nothing that they do not know of. See `docs/upgrading.md`.
final class MigrationsTest {

    /// Those that no release came before.
    private static final Set<String> BEFORE_THE_FIRST_RELEASE =
            Set.of("010-order-lifecycle.sql", "015-esim-lifecycle.sql", "021-keys-with-orders.sql");

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern HARMFUL =
            Pattern.compile("(?i)\\b(DROP|RENAME|MODIFY|CHANGE\\s+COLUMN|TRUNCATE|DELETE\\s+FROM|ADD\\s+UNIQUE)\\b"
                    + "|\\bADD\\s+COLUMN\\b[^,;]*\\bNOT\\s+NULL\\b(?![^,;]*\\bDEFAULT\\b)");

    static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migrations"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void theReleaseBeforeWorksOn(Path migration) throws IOException {
        boolean harmful = isHarmful(Files.readString(migration));

        assertThat(harmful)
                .as(migration.getFileName().toString())
                .isEqualTo(BEFORE_THE_FIRST_RELEASE.contains(
                        migration.getFileName().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE orders DROP COLUMN note",
                "ALTER TABLE orders RENAME COLUMN note TO remark",
                "RENAME TABLE orders TO purchases",
                "ALTER TABLE orders MODIFY COLUMN note VARCHAR(10) NOT NULL",
                "alter table orders change column note remark int",
                "ALTER TABLE orders ADD UNIQUE KEY one_note (note)",
                "ALTER TABLE orders ADD COLUMN a INT NULL, ADD COLUMN note INT NOT NULL",
                "DELETE FROM orders"
            })
    void whatItCouldNotLiveWithIsFound(String statement) {
        assertThat(isHarmful(statement)).isTrue();
    }

    @Test
    void whatIsAddedBesideIsFine() {
        assertThat(isHarmful("""
                -- Nobody may DROP this.
                CREATE TABLE note (id BINARY(16) NOT NULL PRIMARY KEY);
                ALTER TABLE orders
                  ADD COLUMN note VARCHAR(10) NULL,
                  ADD COLUMN notes INT NOT NULL DEFAULT 0,
                  ADD KEY orders_notes (notes);
                """)).isFalse();
    }

    private static boolean isHarmful(String sql) {
        return HARMFUL.matcher(COMMENT.matcher(sql).replaceAll("")).find();
    }
}
