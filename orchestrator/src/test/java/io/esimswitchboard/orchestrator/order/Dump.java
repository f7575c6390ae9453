package io.esimswitchboard.orchestrator.order;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Everything that stands in a database, as Latin-1 text.
public final class Dump {

    private Dump() {}

    public static String of(String url) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                table(connection, tables.getString("TABLE_NAME"), text);
            }
        }
        return text.toString();
    }

    private static void table(Connection connection, String name, StringBuilder text) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM `" + name + "`")) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    byte[] bytes = rows.getBytes(i);
                    text.append(bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1))
                            .append('|');
                }
            }
        }
    }
}
