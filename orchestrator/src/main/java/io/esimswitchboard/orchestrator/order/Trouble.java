package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.provider.ProviderError;
import java.util.Optional;

/// Why an attempt was turned down or is in doubt. For operators; a storefront never sees it.
///
/// @param error our category; empty when the provider said nothing, since the call certainly did not reach it
/// @param providerCode the provider's own code, or ours where it gave none; at most 64 characters
/// @param detail the provider's own words; at most 500 characters
public record Trouble(Optional<ProviderError> error, String providerCode, String detail) {

    /// It never left, since its line's deadline had passed.
    static final Trouble OUT_OF_TIME =
            new Trouble(Optional.empty(), "deadline_exceeded", "the deadline passed before it left");
    /// It never left, since it was no longer wanted.
    static final Trouble CANCELLED = new Trouble(Optional.empty(), "cancelled", "given up before it left");
    /// The provider has taken it back before it delivered anything.
    static final Trouble TAKEN_BACK = new Trouble(Optional.empty(), "cancelled", "the provider has taken it back");
    /// It never left, since an earlier attempt had succeeded after all.
    static final Trouble NOT_NEEDED = new Trouble(Optional.empty(), "not_needed", "an earlier attempt succeeded late");

    private static final int CODE = 64;
    private static final int DETAIL = 500;

    public Trouble {
        providerCode = head(providerCode, CODE);
        detail = head(detail, DETAIL);
    }

    static Trouble of(ProviderError error, String providerCode, String detail) {
        return new Trouble(Optional.of(error), providerCode, detail);
    }

    /// Whether the same provider may well carry out what it has not.
    boolean sameProviderMayAccept() {
        return error.map(ProviderError::sameProviderMayAccept).orElse(true);
    }

    private static String head(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
