package io.esimswitchboard.orchestrator.order.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.orchestrator.esim.Claim;
import io.esimswitchboard.orchestrator.esim.Deliveries;
import io.esimswitchboard.orchestrator.esim.Esim;
import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderLine;
import io.esimswitchboard.orchestrator.order.OrderQueries;
import io.esimswitchboard.orchestrator.order.http.OpsLineJson.DeliveredJson;
import io.esimswitchboard.provider.Iccid;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Shows orders as operators see them: who was asked, why, at what cost, and what they said.
@Singleton
final class OpsOrderViews {

    private final OrderQueries orders;
    private final Deliveries deliveries;
    private final JsonMapper json;

    OpsOrderViews(OrderQueries orders, Deliveries deliveries, JsonMapper json) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.json = json;
    }

    OpsOrderJson show(Order order) {
        List<Esim> esims = deliveries.esimsOf(order.id());
        List<Claim> claims = deliveries.claimsOf(order.id());
        return new OpsOrderJson(
                order.id().toString(),
                order.tenant().toString(),
                order.facts().reference().orElse(null),
                OrderViews.word(order.status()),
                order.version(),
                order.facts().testMode(),
                order.facts().createdAt(),
                order.updatedAt(),
                MoneyJson.of(order.facts().total()),
                order.lines().stream().map(line -> show(line, esims, claims)).toList(),
                order.facts().scheduledFor().orElse(null),
                order.facts().metadata());
    }

    private OpsLineJson show(OrderLine line, List<Esim> esims, List<Claim> claims) {
        return new OpsLineJson(
                line.id().toString(),
                line.kind().word(),
                OrderViews.word(line.status()),
                line.packageId().toString(),
                line.quantity(),
                line.fulfilledQuantity(),
                MoneyJson.of(line.unitPrice()),
                line.reason().map(OrderViews::word).orElse(null),
                line.choices().stream().map(ChoiceJson::of).toList(),
                line.attempts().stream().map(AttemptJson::of).toList(),
                decision(line),
                delivered(line, esims, claims));
    }

    private static List<DeliveredJson> delivered(OrderLine line, List<Esim> esims, List<Claim> claims) {
        Stream<DeliveredJson> profiles = esims.stream()
                .filter(esim -> esim.line().equals(line.id()))
                .map(esim -> new DeliveredJson(
                        esim.id().toString(),
                        esim.iccid().map(Iccid::value).orElse(null),
                        OrderViews.word(esim.profileStatus()),
                        OrderViews.word(esim.serviceStatus())));
        Stream<DeliveredJson> rights = claims.stream()
                .filter(claim -> claim.line().equals(line.id()))
                .map(claim -> new DeliveredJson(
                        claim.id().toString(),
                        claim.redeemedIccid().map(Iccid::value).orElse(null),
                        null,
                        OrderViews.word(claim.status())));
        return Stream.concat(profiles, rights).toList();
    }

    private JsonNode decision(OrderLine line) {
        try {
            byte[] stored = orders.decision(line.id()).getBytes(UTF_8);
            return Objects.requireNonNull(json.readValue(stored, JsonNode.class), "null is no decision");
        } catch (IOException e) {
            throw new UncheckedIOException("the decision of " + line.id() + " is no JSON", e);
        }
    }
}
