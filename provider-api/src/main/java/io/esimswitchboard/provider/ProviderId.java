package io.esimswitchboard.provider;

/// The id of a provider account, lower-case kebab-case, for example `hubby-eu`.
public record ProviderId(String value) {

    public ProviderId {
        if (!value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a provider id: " + value);
        }
    }
}
