package io.esimswitchboard.quickstart.mysql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A URL for Connector/J in its parts.
///
/// @param asGiven the whole, with user and password
/// @param authority host and port, perhaps with user and password before an `@`
/// @param settings what follows the `?`; empty where nothing does
record GivenUrl(String asGiven, String authority, String settings) {

    private static final Pattern FORM = Pattern.compile("jdbc:mysql://([^/?]+)(?:/[^/?]*)?(?:\\?(.*))?");

    static GivenUrl parse(String url) {
        Matcher parts = FORM.matcher(url);
        if (!parts.matches()) {
            // It may hold a password, so it is not repeated.
            throw new IllegalArgumentException(
                    "not of the form jdbc:mysql://HOST:PORT/DATABASE?user=USER&password=...");
        }
        String settings = parts.group(2);
        return new GivenUrl(url, parts.group(1), settings == null ? "" : settings);
    }

    /// The URL of another database, with what the services need.
    String of(DatabaseName database) {
        return "jdbc:mysql://" + authority + "/" + database.value() + "?" + ConnectionSettings.completing(settings);
    }

    /// Host and port.
    String address() {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    /// The URL may hold a password.
    @Override
    public String toString() {
        return "GivenUrl[" + address() + "]";
    }
}
