package io.esimswitchboard.quickstart.mysql;

/// A server that speaks MySQL's protocol, on which tests have databases of their own.
public interface TestDatabases {

    /// Creates `database` unless it is there, and answers a URL for Connector/J that carries user and password.
    ///
    /// @param database of lower-case letters, digits and underscores; the one in the URL may be longer
    String createDatabase(String database);

    /// Which server it is, for people.
    String describe();
}
