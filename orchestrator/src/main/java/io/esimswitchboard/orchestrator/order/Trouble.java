package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.provider.ProviderError;

/// Why an attempt was turned down or is in doubt. For operators; a storefront never sees it.
///
/// @param error our category
/// @param providerCode the provider's own code, or ours where it gave none; at most 64 characters
/// @param detail the provider's own words; at most 500 characters
public record Trouble(ProviderError error, String providerCode, String detail) {

    private static final int CODE = 64;
    private static final int DETAIL = 500;

    public Trouble {
        providerCode = head(providerCode, CODE);
        detail = head(detail, DETAIL);
    }

    private static String head(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
