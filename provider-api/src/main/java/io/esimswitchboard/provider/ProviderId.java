package io.esimswitchboard.provider;

import java.util.regex.Pattern;

/// The id of a provider account, lower-case kebab-case, for example `hubby-eu`.
public record ProviderId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public ProviderId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a provider id: " + value);
        }
    }
}
