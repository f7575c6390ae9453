package io.esimswitchboard.provider.toolkit;

import java.util.function.Function;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/// A text that must not be seen: a key, a token, a password.
public final class Secret {

    private final String text;
    private volatile @Nullable Mac keyed;

    public Secret(String text) {
        this.text = text;
    }

    /// The text itself, for the one place that needs it.
    public String reveal() {
        return text;
    }

    /// What `making` has made of this secret, made once. To be copied, not used: it keeps what it is fed.
    Mac keyed(Function<Secret, Mac> making) {
        Mac known = keyed;
        if (known == null) {
            known = making.apply(this);
            keyed = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "Secret[masked]";
    }
}
