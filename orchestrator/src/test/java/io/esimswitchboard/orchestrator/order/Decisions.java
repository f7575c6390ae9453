package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.OfferStatus;
import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import io.esimswitchboard.orchestrator.routing.Candidate;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
import io.esimswitchboard.orchestrator.routing.RoutingRequest;
import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.orchestrator.routing.Weighing;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.esimswitchboard.orchestrator.tenant.Scope;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/// Routing decisions over offers of one package, the first the best.
public final class Decisions {

    public static final PackageId PACKAGE = new PackageId(new UUID(7, 7));

    private Decisions() {}

    /// An offer of `provider` at `price` US dollars.
    public static Offer offer(String provider, String price) {
        Money money = Money.of(price, "USD");
        return new Offer(
                new OfferId(UUID.nameUUIDFromBytes(provider.getBytes(StandardCharsets.UTF_8))),
                PACKAGE,
                new ProviderId(provider),
                new PlanId("plan-of-" + provider),
                OfferStatus.AVAILABLE,
                DeliverableKind.ESIM_PROFILE,
                true,
                money,
                money);
    }

    public static RoutingDecision of(Offer... offers) {
        List<Candidate> candidates = IntStream.range(0, offers.length)
                .mapToObj(i -> new Candidate(
                        offers[i],
                        Weighing.figures(offers[i].sellPrice().amount()),
                        List.of(),
                        Optional.empty(),
                        i + 1))
                .toList();
        return new RoutingDecision(
                Weighing.ruling(), Weighing.occasion(Instant.EPOCH), 1, candidates, Optional.empty());
    }

    /// One item that asks for the package.
    public static OrderItem item(int quantity, Optional<Money> maxPrice) {
        return new OrderItem(new RoutingRequest(new Wanted.OfPackage(PACKAGE), Optional.empty(), maxPrice), quantity);
    }

    public static OrderRequest request(OrderItem... items) {
        return request(Optional.empty(), items);
    }

    public static OrderRequest request(Optional<Instant> scheduledFor, OrderItem... items) {
        return new OrderRequest(
                Optional.empty(),
                List.of(items),
                Optional.empty(),
                Traveller.UNNAMED,
                Trip.UNDATED,
                new TreeMap<>(Map.of("cart", "c-1")),
                scheduledFor);
    }

    /// An order for what was quoted.
    public static OrderRequest by(QuoteId quote) {
        return new OrderRequest(
                Optional.empty(),
                List.of(),
                Optional.of(quote),
                Traveller.UNNAMED,
                Trip.UNDATED,
                new TreeMap<>(),
                Optional.empty());
    }

    /// A request with a key of its own, that nothing is said to yet.
    public static Receipt receipt(TenantId tenant) {
        return Receipt.unanswered(new KeyedRequest(tenant, UUID.randomUUID().toString(), new byte[32]));
    }

    public static Caller caller(TenantId tenant) {
        return new Caller(Optional.of(tenant), EnumSet.allOf(Scope.class), true, "sk_test");
    }
}
