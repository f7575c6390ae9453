package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;

/// Whom a package is for and how he gets it. Texts are empty where nothing was said.
///
/// @param esimType `classic` or `universal`: the package waits in a queue; empty: a promo code
/// @param expiresAt until when it can be redeemed
record Grant(String esimType, String externalUserId, String email, String expiresAt) {

    static final Grant NOBODY = new Grant("", "", "", "");

    static Grant of(ObjectNode spec) {
        return new Grant(
                Json.text(spec, "esim_type").orElse(""),
                Json.text(spec, "external_user_id").orElse(""),
                Json.text(spec, "email").orElse(""),
                Json.text(spec, "expires_at").orElse(""));
    }

    boolean queued() {
        return !esimType.isEmpty();
    }
}
