package io.esimswitchboard.simulators.fault;

import java.util.Arrays;
import java.util.Locale;

/// What a call is for, in words both wholesalers share.
public enum Operation {
    ORDER,
    QUERY,
    CATALOGUE,
    USAGE,
    CANCEL,
    TOPUP,
    /// What travellers do in the wholesaler's web page or in the partner's app.
    TRAVELLER,
    WEBHOOK,
    /// A call none of the names above fits; only `any` strikes it.
    OTHER,
    ANY;

    public static Operation named(String name) {
        return Arrays.stream(values())
                .filter(operation -> operation.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown operation '" + name + "', known: "
                        + Arrays.stream(values()).map(Operation::wireName).toList()));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
