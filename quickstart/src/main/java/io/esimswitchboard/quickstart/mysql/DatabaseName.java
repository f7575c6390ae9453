package io.esimswitchboard.quickstart.mysql;

import java.util.regex.Pattern;

/// The name of a database, which may be put into a statement or a URL as it stands.
record DatabaseName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9_]{1,64}");

    DatabaseName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a database name: " + value);
        }
    }

    String quoted() {
        return '`' + value + '`';
    }
}
