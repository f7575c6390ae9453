package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.order.Verdict;
import io.esimswitchboard.orchestrator.order.Verdict.Delivered;
import io.esimswitchboard.orchestrator.order.Verdict.Finding;
import io.esimswitchboard.orchestrator.order.Verdict.KeepWaiting;
import io.esimswitchboard.orchestrator.order.Verdict.NotCarriedOut;
import io.esimswitchboard.provider.ProviderOrderId;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;

/// Reads what an operator has found out, and refuses it naming everything that is wrong with it.
final class VerdictReader {

    private static final String DECISION = "decision";
    private static final String NUMBER = "provider_order_id";
    private static final int MAX_NOTE = 500;

    private final JsonFields verdict;

    private VerdictReader(JsonFields verdict) {
        this.verdict = verdict;
    }

    static Verdict read(JsonNode body, String operator) {
        FieldErrors errors = new FieldErrors();
        JsonFields fields = JsonFields.of(body, errors);
        fields.require(DECISION);
        Optional<Finding> finding = new VerdictReader(fields).finding();
        Optional<String> note = fields.line("note", MAX_NOTE);
        fields.end();
        errors.throwIfAny("validation_failed");
        return new Verdict(finding.orElseThrow(), operator, note);
    }

    private Optional<Finding> finding() {
        Optional<String> number = verdict.text(NUMBER).filter(this::isNumber);
        String decision = verdict.text(DECISION).orElse("");
        if (number.isPresent() && !decision.equals("delivered")) {
            verdict.refuse(NUMBER, "conflicting_fields", "goes with delivered only");
        }
        return switch (decision) {
            case "delivered" -> delivered(number);
            case "not_carried_out" -> Optional.of(new NotCarriedOut());
            case "keep_waiting" -> Optional.of(new KeepWaiting());
            case "" -> Optional.empty();
            default -> {
                verdict.refuse(DECISION, "invalid", "has to be delivered, not_carried_out or keep_waiting");
                yield Optional.empty();
            }
        };
    }

    private boolean isNumber(String text) {
        boolean good = text.matches("[\\x21-\\x7e]{1,128}");
        if (!good) {
            verdict.refuse(NUMBER, "invalid", "has to be a provider's number for an order");
        }
        return good;
    }

    private Optional<Finding> delivered(Optional<String> number) {
        verdict.require(NUMBER);
        return number.map(ProviderOrderId::new).map(Delivered::new);
    }
}
