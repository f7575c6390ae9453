package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.esim.Claim;
import io.esimswitchboard.orchestrator.esim.Deliveries;
import io.esimswitchboard.orchestrator.esim.Esim;
import io.esimswitchboard.orchestrator.esim.http.ClaimJson;
import io.esimswitchboard.orchestrator.esim.http.EsimJson;
import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.esimswitchboard.orchestrator.order.AttemptState;
import io.esimswitchboard.orchestrator.order.CancellationState;
import io.esimswitchboard.orchestrator.order.LineKind.TopUp;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderLine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows orders, with what was delivered for them, as the storefront may see them.
@Singleton
final class OrderViews {

    private final Deliveries deliveries;

    OrderViews(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    OrderJson show(Order order) {
        // For an order that was only just placed nothing can have been delivered.
        boolean fresh = order.version() == 1;
        List<Esim> esims = fresh ? List.of() : deliveries.esimsOf(order.id());
        List<Claim> claims = fresh ? List.of() : deliveries.claimsOf(order.id());
        return new OrderJson(
                order.id().toString(),
                order.facts().reference().orElse(null),
                word(order.status()),
                order.version(),
                order.facts().testMode(),
                order.facts().createdAt(),
                order.updatedAt(),
                MoneyJson.of(order.facts().total()),
                order.lines().stream().map(line -> show(line, esims, claims)).toList(),
                order.facts().scheduledFor().orElse(null),
                order.facts().metadata());
    }

    private static LineJson show(OrderLine line, List<Esim> esims, List<Claim> claims) {
        return new LineJson(
                line.id().toString(),
                line.kind().word(),
                line.kind() instanceof TopUp(var esim, var _) ? esim.toString() : null,
                word(line.status()),
                line.packageId().toString(),
                line.quantity(),
                line.fulfilledQuantity(),
                MoneyJson.of(line.unitPrice()),
                line.reason().map(OrderViews::word).orElse(null),
                cancellation(line),
                esims.stream()
                        .filter(esim -> esim.line().equals(line.id()))
                        .map(EsimJson::of)
                        .toList(),
                claims.stream()
                        .filter(claim -> claim.line().equals(line.id()))
                        .map(ClaimJson::of)
                        .toList());
    }

    private static @Nullable String cancellation(OrderLine line) {
        Set<CancellationState> states = line.attempts().stream()
                .filter(attempt -> attempt.state() != AttemptState.SUPERSEDED)
                .flatMap(attempt -> attempt.progress().cancellation().stream())
                .collect(Collectors.toSet());
        return Stream.of(CancellationState.REQUESTED, CancellationState.REFUSED)
                .filter(states::contains)
                .map(OrderViews::word)
                .findFirst()
                .orElse(null);
    }

    static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
