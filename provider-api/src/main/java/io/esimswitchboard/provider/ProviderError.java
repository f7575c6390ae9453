package io.esimswitchboard.provider;

/// Why a wholesaler's call failed, in the platform's words.
public enum ProviderError {
    /// The request is wrong in itself.
    VALIDATION(Next.NEXT_PROVIDER),
    NOT_FOUND(Next.NEXT_PROVIDER),
    OUT_OF_STOCK(Next.NEXT_PROVIDER),
    /// The account has no money or credit left: an alarm for the operator.
    INSUFFICIENT_BALANCE(Next.NEXT_PROVIDER),
    PRICE_CHANGED(Next.NEXT_PROVIDER),
    RATE_LIMITED(Next.SAME_PROVIDER),
    MAINTENANCE(Next.SAME_PROVIDER),
    /// Our credentials or our address are refused: an alarm, and the provider leaves the routing.
    AUTHENTICATION(Next.NEXT_PROVIDER),
    /// The wholesaler says that it has this order already.
    DUPLICATE(Next.SETTLE_FIRST),
    UNSUPPORTED(Next.NEXT_PROVIDER),
    PROVIDER_ERROR(Next.SETTLE_FIRST),
    UNKNOWN_OUTCOME(Next.SETTLE_FIRST);

    private enum Next {
        SAME_PROVIDER,
        NEXT_PROVIDER,
        SETTLE_FIRST
    }

    private final Next next;

    ProviderError(Next next) {
        this.next = next;
    }

    /// Whether the same call to the same provider can succeed later.
    public boolean sameProviderMayAccept() {
        return next == Next.SAME_PROVIDER;
    }

    /// Whether another provider may accept what this one turned down.
    public boolean anotherProviderMayAccept() {
        return next != Next.SETTLE_FIRST;
    }

    /// Whether it has to be found out first what the wholesaler did.
    public boolean settleFirst() {
        return next == Next.SETTLE_FIRST;
    }

    /// Whether an operator has to look at the account itself.
    public boolean accountAlarm() {
        return this == AUTHENTICATION || this == INSUFFICIENT_BALANCE;
    }
}
