package io.esimswitchboard.provider.template;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InstallCode;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Orders carry our reference, and the wholesaler lists them by it. Repeating one may sell twice, so an order is sent
/// once, and settled by looking it up.
final class TemplateOrdering implements Ordering {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final TemplateApi api;
    private final TemplateConfig config;
    private final InstantSource clock;

    TemplateOrdering(TemplateApi api, TemplateConfig config, InstantSource clock) {
        this.api = api;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Outcome<EsimOrder> place(Attempt attempt) {
        var order = new TemplateApi.Order(
                attempt.plan().value(), attempt.reference().value());
        return api.post("/v1/orders", order).outcome(TemplateOrdering::read, TemplateOutcomes::ofOrder);
    }

    @Override
    public Outcome<EsimOrder> settle(Attempt attempt) {
        // References are of letters, digits, _ and -: nothing in them has to be encoded.
        return api.get("/v1/orders?reference=" + attempt.reference().value())
                .repeated(data -> found(data, attempt), failure -> new Unknown<>(failure.describe()));
    }

    private Outcome<EsimOrder> found(JsonView data, Attempt attempt) {
        if (!data.at("orders").isArray()) {
            return new Unknown<>("an answer without orders");
        }
        // The filter is the wholesaler's affair: another customer's order must not slip through.
        Optional<String> reference = Optional.of(attempt.reference().value());
        List<JsonView> ours = data.at("orders").elements().stream()
                .filter(each -> each.text("reference").equals(reference))
                .toList();
        return switch (ours.size()) {
            case 0 -> absent(attempt);
            case 1 -> read(ours.getFirst());
            default -> new Unknown<>(ours.size() + " orders under one reference");
        };
    }

    // Not listed proves absence only once it would be.
    private Outcome<EsimOrder> absent(Attempt attempt) {
        return clock.instant().isAfter(attempt.sentAt().plus(config.visibilityDelay()))
                ? new NotDone<>("not listed after " + config.visibilityDelay())
                : new Unknown<>("not listed yet");
    }

    private static Outcome<EsimOrder> read(JsonView order) {
        Optional<ProviderOrderId> number = order.text("number")
                .filter(text -> text.matches("[\\x21-\\x7e]{1,128}"))
                .map(ProviderOrderId::new);
        if (number.isEmpty()) {
            return new Unknown<>("an order without a number");
        }
        String status = order.text("status").orElse("");
        return switch (status) {
            case "pending" -> new Accepted<>(number, ASK_AGAIN);
            case "done" -> delivered(order, number.get());
            case "failed" -> new Rejected<>(ProviderError.OUT_OF_STOCK, status, "the order failed");
            default -> new Unknown<>("status " + PlainText.oneLine(status, 40));
        };
    }

    private static Outcome<EsimOrder> delivered(JsonView order, ProviderOrderId number) {
        try {
            Iccid iccid = new Iccid(order.text("iccid").orElse(""));
            InstallCode code = new InstallCode(order.text("lpa").orElse(""));
            return new Done<>(new EsimOrder(number, List.of(new EsimProfile(iccid, code)), Optional.empty()));
        } catch (IllegalArgumentException e) {
            return new Unknown<>("order " + number.value() + " is done but " + e.getMessage());
        }
    }
}
