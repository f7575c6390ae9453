package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Orders are asynchronous: placing one gives a number, the order page tells what became of it.
///
/// An order whose number is not known is settled by sending it again with the same key, which also places it if it
/// never arrived.
final class AppIdOrdering implements Ordering {

    private static final String ORDER = "/v1/order/e-sim";
    private static final String ORDER_PAGE = "/v1/order/e-sim/page";
    private static final Duration USUAL_WAIT = Duration.ofSeconds(2);

    private final AppIdApi api;
    private final AppIdConfig config;
    private final AppIdRecords records;
    private final InstantSource clock;

    AppIdOrdering(AppIdApi api, AppIdConfig config, InstantSource clock) {
        this.api = api;
        this.config = config;
        this.records = new AppIdRecords(config.currency());
        this.clock = clock;
    }

    @Override
    public Outcome<EsimOrder> place(Attempt attempt) {
        return send(attempt).outcome(AppIdOrdering::numbered, AppIdOutcomes::ofOrder);
    }

    @Override
    public Outcome<EsimOrder> settle(Attempt attempt) {
        if (attempt.providerOrder().isPresent()) {
            return find(attempt.providerOrder().get(), attempt.sentAt());
        }
        if (passedSince(attempt.sentAt(), config.replayWithin())) {
            return new Unknown<>("too old to send its key again, which may be forgotten by now");
        }
        return replay(attempt);
    }

    private Outcome<EsimOrder> replay(Attempt attempt) {
        Outcome<EsimOrder> placed = send(attempt).repeated(AppIdOrdering::numbered, AppIdOutcomes::ofReplay);
        return placed instanceof Accepted<EsimOrder>(var number, var _) && number.isPresent()
                ? withNumber(find(number.get(), attempt.sentAt()), number.get())
                : placed;
    }

    // The number is news worth keeping, even when the order page cannot be read just now.
    private static Outcome<EsimOrder> withNumber(Outcome<EsimOrder> found, ProviderOrderId number) {
        return found instanceof Unknown ? new Accepted<>(Optional.of(number), USUAL_WAIT) : found;
    }

    private Reply send(Attempt attempt) {
        AppIdBodies.Order order = new AppIdBodies.Order(
                attempt.plan().value(), attempt.traveller().email().orElse(null));
        return api.call(
                "place_order",
                ORDER,
                order,
                Map.of("idempotentKey", attempt.reference().value()));
    }

    private static Outcome<EsimOrder> numbered(JsonView data) {
        return data.text("orderNo")
                .flatMap(AppIdRecords::orderId)
                .<Outcome<EsimOrder>>map(number -> new Accepted<>(Optional.of(number), USUAL_WAIT))
                .orElseGet(() -> new Unknown<>("taken without an order number"));
    }

    private Outcome<EsimOrder> find(ProviderOrderId number, Instant sentAt) {
        return api.call("find_order", ORDER_PAGE, new AppIdBodies.OrderPage(1, 10, number.value()))
                .repeated(
                        data -> found(data, number, sentAt),
                        failure -> AppIdOutcomes.errorOf(failure).sameProviderMayAccept()
                                ? new Accepted<>(Optional.of(number), AppIdOutcomes.ASK_AGAIN)
                                : new Unknown<>(failure.describe()));
    }

    private Outcome<EsimOrder> found(JsonView data, ProviderOrderId number, Instant sentAt) {
        Optional<List<JsonView>> page = AppIdPages.recordsOf(data);
        if (page.isEmpty()) {
            return new Unknown<>("an order page without records");
        }
        // The filter is the wholesaler's affair: another customer's order must not slip through.
        List<JsonView> ours = page.get().stream()
                .filter(each -> each.text("orderNo").equals(Optional.of(number.value())))
                .toList();
        if (ours.size() > 1) {
            return new Unknown<>("order " + number.value() + " stands " + ours.size() + " times on the order page");
        }
        return ours.isEmpty() ? absent(number, sentAt) : records.read(ours.getFirst(), number);
    }

    // It has a number, so it is never proved undone.
    private Outcome<EsimOrder> absent(ProviderOrderId number, Instant sentAt) {
        return passedSince(sentAt, config.visibilityDelay())
                ? new Unknown<>("order " + number.value() + " does not appear on the order page")
                : new Accepted<>(Optional.of(number), USUAL_WAIT);
    }

    private boolean passedSince(Instant start, Duration duration) {
        return clock.instant().isAfter(start.plus(duration));
    }
}
