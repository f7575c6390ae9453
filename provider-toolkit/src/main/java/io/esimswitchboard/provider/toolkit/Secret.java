package io.esimswitchboard.provider.toolkit;

/// A text that must not be seen: a key, a token, a password.
public final class Secret {

    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /// The text itself, for the one place that needs it.
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "Secret[masked]";
    }
}
