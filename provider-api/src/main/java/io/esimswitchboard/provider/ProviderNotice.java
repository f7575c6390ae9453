package io.esimswitchboard.provider;

import java.time.Instant;
import java.util.Optional;

/// One fact a wholesaler's call tells. A hint: the wholesaler's own query is the truth.
public sealed interface ProviderNotice {

    /// When it happened, by the wholesaler's clock where it tells.
    Instant occurredAt();

    /// The order has moved; asking with [Ordering#settle] tells where to.
    record OrderMoved(OrderKey order, Instant occurredAt) implements ProviderNotice {}

    /// A claim was redeemed.
    ///
    /// @param iccid the profile it became, where the wholesaler tells
    record ClaimRedeemed(OrderKey order, Optional<Iccid> iccid, Instant occurredAt) implements ProviderNotice {}

    /// The traveller's service has begun.
    record ServiceActivated(OrderKey order, Instant occurredAt) implements ProviderNotice {}

    /// The traveller's service has ended, or pauses.
    record ServiceStopped(OrderKey order, StopReason reason, Instant occurredAt) implements ProviderNotice {}

    /// Why a service no longer works.
    enum StopReason {
        SUSPENDED,
        DEPLETED,
        EXPIRED,
        CANCELLED,
        REVOKED
    }

    /// The profile has moved on the traveller's device.
    record ProfileMoved(OrderKey order, ProfileState state, Instant occurredAt) implements ProviderNotice {}

    /// Where a profile is, as a device or the wholesaler's SM-DP+ tells (GSMA SGP.22).
    enum ProfileState {
        DOWNLOADED,
        INSTALLED,
        ENABLED,
        DISABLED,
        DELETED,
        ERROR
    }

    /// A share of the plan is used.
    ///
    /// @param percent 0 to 100
    record UsageReached(OrderKey order, int percent, Instant occurredAt) implements ProviderNotice {}

    /// We do not know what it means. Kept, counted, and changes nothing.
    ///
    /// @param event the wholesaler's word, at most 100 characters, or what was wrong with the body
    record Unrecognised(String event, Instant occurredAt) implements ProviderNotice {}
}
