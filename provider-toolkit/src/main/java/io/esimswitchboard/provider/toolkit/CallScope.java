package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.ProviderId;
import java.util.function.Supplier;

/// In whose name the calls of a [ProviderHttp] are made, and who hears of them.
///
/// An adapter is made by its factory from settings and a clock alone, so this comes to its [ProviderHttp] from around:
/// it belongs to whatever is made inside [#around].
///
/// @param provider the account
public record CallScope(ProviderId provider, CallObserver observer) {

    private static final ScopedValue<CallScope> CURRENT = ScopedValue.newInstance();
    private static final CallScope NOBODYS = new CallScope(new ProviderId("unnamed"), CallObserver.NONE);

    /// Makes something whose calls belong to this scope.
    public <T> T around(Supplier<T> making) {
        return ScopedValue.where(CURRENT, this).call(making::get);
    }

    static CallScope current() {
        return CURRENT.orElse(NOBODYS);
    }
}
