package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.TopUps;
import io.esimswitchboard.provider.hubby.HubbyBodies.Specification;
import io.esimswitchboard.provider.hubby.HubbyConfig.TopUpShape;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Another package for an eSIM. Hubby documents the path and that top-ups are always data-limited; the body is a
/// reading of ours, in either of two shapes.
///
/// Nothing is documented by which a top-up could be looked up, so one whose answer was lost stays unknown.
final class HubbyTopUps implements TopUps {

    private static final String TOP_UP = "/esims/topup";
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final HubbyApi api;
    private final TopUpShape shape;

    HubbyTopUps(HubbyApi api, TopUpShape shape) {
        this.api = api;
        this.shape = shape;
    }

    @Override
    public Outcome<ProviderOrderId> place(Attempt attempt, Iccid esim) {
        Optional<HubbySku> sku = HubbySku.of(attempt.plan());
        if (sku.isEmpty()) {
            return new Rejected<>(ProviderError.NOT_FOUND, "", "not a plan of this adapter");
        }
        if (sku.get() instanceof HubbySku.ByProperties(var type, var _, var _, var _) && !type.equals("data-limited")) {
            return new Rejected<>(ProviderError.UNSUPPORTED, "", "top-ups are always data-limited");
        }
        return api.post(
                        "top_up",
                        TOP_UP,
                        body(esim, attempt.reference(), sku.get().specification()))
                .outcome(data -> toppedUp(data, attempt.reference()), HubbyOutcomes::ofFailure);
    }

    private Object body(Iccid esim, OrderReference reference, Specification what) {
        return switch (shape) {
            case FLAT ->
                new HubbyBodies.FlatTopUp(
                        esim.value(),
                        reference.value(),
                        what.packageId(),
                        what.packageType(),
                        what.destination(),
                        what.size(),
                        what.packageDuration());
            case NESTED -> new HubbyBodies.NestedTopUp(esim.value(), reference.value(), List.of(what));
        };
    }

    // Hubby said yes; where its answer names no number, our reference stands in.
    private static Outcome<ProviderOrderId> toppedUp(JsonView data, OrderReference reference) {
        ProviderOrderId id =
                data.text("id").flatMap(HubbyBookings::orderId).orElseGet(() -> new ProviderOrderId(reference.value()));
        String status = data.text("status").orElse("COMPLETED");
        return switch (status) {
            case "COMPLETED" -> new Done<>(id);
            case "PENDING", "CONFIRMED" -> new Accepted<>(Optional.of(id), ASK_AGAIN);
            default -> new Unknown<>("top-up " + id.value() + " has status " + PlainText.oneLine(status, 40));
        };
    }

    @Override
    public Outcome<ProviderOrderId> settle(Attempt attempt, Iccid esim) {
        return new Unknown<>("top-up " + attempt.reference().value() + " cannot be looked up at Hubby");
    }
}
