package io.esimswitchboard.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.esimswitchboard.quickstart.http.Api;
import io.esimswitchboard.quickstart.terminal.Screen;

/// Shows what became of an order: the decision and the attempts as an operator sees them, and what the
/// traveller gets.
final class Report {

    private static final int CANDIDATES_SHOWN = 3;

    private final Api operator;
    private final Screen screen;

    Report(Api operator, Screen screen) {
        this.operator = operator;
        this.screen = screen;
    }

    /// Shows `order` and answers `asExpected`, which is shown too.
    boolean show(JsonNode order, boolean asExpected) {
        showDecision(order.path("id").asText());
        order.path("lines").forEach(this::showDeliverables);
        screen.say("  => " + order.path("status").asText() + (asExpected ? "" : ", which is NOT what was expected"));
        return asExpected;
    }

    private void showDecision(String orderId) {
        Api.Reply reply = operator.get("/ops/v1/orders/" + orderId);
        if (reply.status() != 200) {
            screen.say("  (the operator's view answered " + reply.status() + ")");
            return;
        }
        reply.body().path("lines").forEach(line -> {
            showCandidates(line.path("decision"));
            line.path("attempts").forEach(this::showAttempt);
        });
    }

    private void showCandidates(JsonNode decision) {
        String chosen = decision.path("chosen").asText();
        int more = 0;
        for (JsonNode candidate : decision.path("candidates")) {
            if (candidate.path("rank").asInt(Integer.MAX_VALUE) <= CANDIDATES_SHOWN) {
                String mark = candidate.path("offer_id").asText().equals(chosen) ? "  <- chosen" : "";
                screen.say("  candidate %s: %s, %s %s%s"
                        .formatted(
                                candidate.path("rank").asText(),
                                candidate.path("provider_id").asText(),
                                candidate.path("price").asText(),
                                candidate.path("currency").asText(),
                                mark));
            } else {
                more++;
            }
        }
        if (more > 0) {
            screen.say("  and " + more + " more");
        }
    }

    private void showAttempt(JsonNode attempt) {
        String trouble = attempt.path("error").isTextual()
                ? ": " + attempt.path("error").asText() + ", code "
                        + attempt.path("provider_code").asText()
                : "";
        screen.say("  attempt %s: %s %s%s"
                .formatted(
                        attempt.path("number").asText(),
                        attempt.path("provider_id").asText(),
                        attempt.path("state").asText(),
                        trouble));
    }

    private void showDeliverables(JsonNode line) {
        line.path("esims").forEach(esim -> {
            screen.say("  eSIM " + esim.path("iccid").asText() + ", to be scanned by a phone:");
            screen.sayQr(esim.path("activation_code").asText());
        });
        line.path("claims")
                .forEach(claim ->
                        screen.say("  claim link " + claim.path("claim_url").asText()));
    }
}
