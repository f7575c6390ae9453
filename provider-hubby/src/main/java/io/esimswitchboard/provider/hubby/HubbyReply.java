package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.toolkit.JsonView;

/// What a call brought, before anybody asks what it means for an order.
sealed interface HubbyReply {

    /// Status 2xx and `success: true`.
    record Success(JsonView data) implements HubbyReply {}

    /// A refusal in the wholesaler's envelope, or a status that needs none.
    record Failure(int status, String message) implements HubbyReply {

        String describe() {
            return "HTTP " + status + ": " + message;
        }
    }

    /// The call never left us.
    record NotSent(String reason) implements HubbyReply {}

    /// No answer, or one that cannot be relied on.
    record Unclear(String doubt) implements HubbyReply {}
}
