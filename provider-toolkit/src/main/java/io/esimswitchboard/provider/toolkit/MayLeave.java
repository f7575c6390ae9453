package io.esimswitchboard.provider.toolkit;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What has to hold at the moment a request leaves. Comes to [ProviderHttp] from around, so no adapter knows of it.
///
/// A call may wait for its turn longer than its maker keeps the right to it, and a process may be stopped between its
/// last look and the wire: the look that counts is the one just before the bytes go.
public final class MayLeave {

    private static final ScopedValue<BooleanSupplier> CONDITION = ScopedValue.newInstance();

    private MayLeave() {}

    /// Makes calls whose requests leave only while `condition` holds; the others are [NotSent][ExchangeResult.NotSent].
    ///
    /// @param condition asked before each request, on the thread that makes the call
    public static <T> T onlyWhile(BooleanSupplier condition, Supplier<T> calls) {
        return ScopedValue.where(CONDITION, condition).call(calls::get);
    }

    /// Whether a request may leave now. For adapters that do not go through [ProviderHttp].
    public static boolean now() {
        return !CONDITION.isBound() || CONDITION.get().getAsBoolean();
    }
}
