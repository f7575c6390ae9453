package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.toolkit.JsonView;

/// What a call brought, before anybody asks what it means for an order.
sealed interface AppIdReply {

    /// Code 0.
    record Success(JsonView data) implements AppIdReply {}

    /// Any other code, in the wholesaler's envelope.
    record Failure(int code, String message) implements AppIdReply {}

    /// The call never left us.
    record NotSent(String reason) implements AppIdReply {}

    /// No answer, or one that is not in the envelope.
    record Unclear(String doubt) implements AppIdReply {}
}
