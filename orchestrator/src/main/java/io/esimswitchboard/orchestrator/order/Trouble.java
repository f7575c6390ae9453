package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.provider.ProviderError;
import java.util.Optional;

/// Why an attempt was turned down or is in doubt. For operators; a storefront never sees it.
///
/// @param error our category; empty when the provider said nothing, since the call certainly did not reach it
/// @param providerCode the provider's own code, or ours where it gave none; at most 64 characters
/// @param detail the provider's own words; at most 500 characters
public record Trouble(Optional<ProviderError> error, String providerCode, String detail) {

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
