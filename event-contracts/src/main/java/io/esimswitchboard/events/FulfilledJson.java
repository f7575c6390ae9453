package io.esimswitchboard.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.events.Fulfilled.ClaimLink;
import io.esimswitchboard.events.Fulfilled.EsimProfile;
import java.util.Optional;

/// [Fulfilled] in JSON.
final class FulfilledJson {

    private static final String KIND = "kind";
    private static final String ESIM_PROFILE = "esim_profile";
    private static final String CLAIM = "claim";
    private static final String DEEP_LINK_URL = "deep_link_url";

    private FulfilledJson() {}

    static void write(Fulfilled deliverable, ObjectNode node) {
        switch (deliverable) {
            case EsimProfile(var esimId, var iccid, var activationCode) ->
                node.put(KIND, ESIM_PROFILE)
                        .put("esim_id", esimId)
                        .put("iccid", iccid)
                        .put("activation_code", activationCode);
            case ClaimLink(var claimId, var code, var claimUrl, var deepLinkUrl) -> {
                node.put(KIND, CLAIM).put("claim_id", claimId).put("code", code).put("claim_url", claimUrl);
                deepLinkUrl.ifPresent(url -> node.put(DEEP_LINK_URL, url));
            }
        }
    }

    static Fulfilled read(JsonNode node) throws UnreadableMessageException {
        return switch (text(node, KIND)) {
            case ESIM_PROFILE ->
                new EsimProfile(text(node, "esim_id"), text(node, "iccid"), text(node, "activation_code"));
            case CLAIM ->
                new ClaimLink(text(node, "claim_id"), text(node, "code"), text(node, "claim_url"), deepLink(node));
            default -> throw new UnreadableMessageException("the kind of a deliverable is not known");
        };
    }

    static String text(JsonNode node, String name) throws UnreadableMessageException {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw new UnreadableMessageException(name + " is missing or no text");
        }
        return value.textValue();
    }

    private static Optional<String> deepLink(JsonNode node) throws UnreadableMessageException {
        return node.hasNonNull(DEEP_LINK_URL) ? Optional.of(text(node, DEEP_LINK_URL)) : Optional.empty();
    }
}
