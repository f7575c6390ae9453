package io.esimswitchboard.provider;

/// A setting that an adapter cannot do without is absent. The message names its full key.
public final class MissingSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MissingSettingException(String key) {
        super("setting " + key + " is missing");
    }
}
