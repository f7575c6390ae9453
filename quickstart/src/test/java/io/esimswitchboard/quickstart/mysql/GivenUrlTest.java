package io.esimswitchboard.quickstart.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GivenUrlTest {

    private static final DatabaseName SHOP = new DatabaseName("shop");

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://db:3306/app?user=me&password=p%3Fw, jdbc:mysql://db:3306/shop?user=me&password=p%3Fw&",
        "jdbc:mysql://db:3306/?user=me, jdbc:mysql://db:3306/shop?user=me&",
        "jdbc:mysql://db:3306?user=me, jdbc:mysql://db:3306/shop?user=me&",
        "jdbc:mysql://db, jdbc:mysql://db/shop?",
        "jdbc:mysql://me:pw@db:3306/app, jdbc:mysql://me:pw@db:3306/shop?",
        "jdbc:mysql://[::1]:3306/app?user=me, jdbc:mysql://[::1]:3306/shop?user=me&",
    })
    void theDatabaseIsAnotherAndTheRestStays(String given, String other) {
        assertThat(GivenUrl.parse(given).of(SHOP)).startsWith(other).doesNotContain("&&", "?&");
    }

    @Test
    void whatTheServicesNeedIsAdded() {
        assertThat(GivenUrl.parse("jdbc:mysql://db/app").of(SHOP))
                .contains("connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true")
                .contains("&rewriteBatchedStatements=true&useCursorFetch=true&");
    }

    @Test
    void whatIsGivenWins() {
        String url = GivenUrl.parse("jdbc:mysql://db/app?prepStmtCacheSize=9&sslMode=REQUIRED")
                .of(SHOP);

        assertThat(url).contains("?prepStmtCacheSize=9&sslMode=REQUIRED&").containsOnlyOnce("prepStmtCacheSize=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "db:3306/app", "jdbc:mariadb://db/app", "jdbc:mysql:///app?password=hush"})
    void anythingElseIsRefusedAndNotRepeated(String given) {
        assertThatThrownBy(() -> GivenUrl.parse(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hush");
    }

    @Test
    void itNamesTheServerWithoutThePassword() {
        GivenUrl url = GivenUrl.parse("jdbc:mysql://me:hush@db:3306/app?password=hush");

        assertThat(url.address()).isEqualTo("db:3306");
        assertThat(url).asString().isEqualTo("GivenUrl[db:3306]");
    }
}
