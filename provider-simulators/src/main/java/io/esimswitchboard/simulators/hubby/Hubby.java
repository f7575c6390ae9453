package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.control.Pause;
import io.esimswitchboard.simulators.control.Verdict;
import io.esimswitchboard.simulators.control.Wholesaler;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.webhook.RetryPlan;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

/// Hubby's API. Its paths stand under `/api`.
public final class Hubby implements Wholesaler {

    public static final RetryPlan RETRIES = HubbyWebhooks.RETRIES;

    private static final String PREFIX = "/api";
    private static final String BOOKINGS = "/bookings";

    private static final Set<String> DISPENSABLE = Set.of(
            "message",
            "external_id",
            "title",
            "email",
            "phone",
            "first_name",
            "last_name",
            "full_name",
            "pax",
            "gender",
            "locale",
            "iso3",
            "updated_at");

    private final Backstage backstage;
    private final HubbySignature signature;
    private final HubbyCatalogue catalogue = new HubbyCatalogue();
    private final Bookings bookings;
    private final HubbyWebhooks webhooks;
    private final Profiles profiles;
    private final Travellers travellers;
    private final WebView webView;
    private final HubbyRoutes routes;

    public Hubby(Backstage backstage) {
        this.backstage = backstage;
        this.bookings = new Bookings(backstage.journal());
        this.webhooks = new HubbyWebhooks(backstage);
        this.signature = new HubbySignature(backstage.settings());
        this.profiles = new Profiles(backstage.journal());
        this.travellers = new Travellers(bookings);
        var dashboards = new Dashboards(backstage, bookings, profiles);
        this.webView = new WebView(backstage, travellers, profiles, dashboards);
        this.routes = new HubbyRoutes(
                backstage,
                catalogue,
                new HubbyBookings(backstage, catalogue, bookings, webhooks),
                new Cancelling(backstage, bookings),
                webView,
                new NativeCalls(backstage, travellers, profiles, dashboards),
                new Redemption(backstage, bookings, travellers, profiles, webhooks),
                new TopUps(backstage, catalogue, bookings, profiles, webhooks));
    }

    @Override
    public Operation operationOf(Call call) {
        String path = path(call);
        if (path.equals(HubbyRoutes.TOP_UP)) {
            return Operation.TOPUP;
        }
        if (HubbyRoutes.TRAVELLERS.stream().anyMatch(path::startsWith)) {
            return Operation.TRAVELLER;
        }
        if (path.equals("/packages") || path.equals("/countries")) {
            return Operation.CATALOGUE;
        }
        if (!path.equals(BOOKINGS) && !path.startsWith(BOOKINGS + "/")) {
            return Operation.OTHER;
        }
        return switch (call.method()) {
            case "POST" -> Operation.ORDER;
            case "DELETE" -> Operation.CANCEL;
            case "GET" -> Operation.QUERY;
            default -> Operation.OTHER;
        };
    }

    @Override
    public Verdict verify(Call call, Instant now) {
        String path = path(call);
        if (path.startsWith(HubbyRoutes.CLAIM) || path.equals(HubbyRoutes.EXCHANGE)) {
            return Verdict.notNeeded();
        }
        if (path.startsWith(HubbyRoutes.WEB)) {
            return Sessions.check(call, now);
        }
        String target = bare() ? withoutPrefix(call.target()) : call.target();
        return signature.check(call, target, now);
    }

    private boolean bare() {
        return backstage.settings().get(HubbySettings.SIGNED_PREFIX).isEmpty();
    }

    private static String withoutPrefix(String target) {
        return target.startsWith(PREFIX + "/") ? target.substring(PREFIX.length()) : target;
    }

    /// The path below `/api`; of no use, as in life, when that is missing where it must stand.
    private String path(Call call) {
        boolean prefixed = call.path().startsWith(PREFIX + "/");
        return prefixed || bare() ? withoutPrefix(call.path()) : "";
    }

    @Override
    public Reply unauthorized(Verdict verdict) {
        return HubbyReplies.error(401, verdict.why());
    }

    @Override
    public Reply answer(Call call, Pause pause) {
        return routes.answer(path(call), call);
    }

    @Override
    public Reply refusal(Fault fault) {
        if (fault.name() == FaultName.RATE_LIMIT) {
            return HubbyReplies.error(429, "Too many requests").with("retry-after", "1");
        }
        String code = fault.codeOr(fault.name() == FaultName.UNKNOWN_CODE ? "418" : "400");
        int status = code.matches("[45]\\d\\d") ? Integer.parseInt(code) : 400;
        return HubbyReplies.error(
                status,
                switch (status) {
                    case 400 -> "Validation failed";
                    case 404 -> "Package not found";
                    default -> "Refused";
                });
    }

    /// A Hubby webhook tells no result of an order; its plans show no price.
    @Override
    public Set<FaultName> inapplicable() {
        return Set.of(
                FaultName.CONFLICTING_RESULT,
                FaultName.CODELESS_WEBHOOK,
                FaultName.UNKNOWN_CURRENCY,
                FaultName.PRICE_CHANGE);
    }

    @Override
    public List<String> plansNamedBy(Call order) {
        var ids = new ArrayList<String>();
        Json.readObject(order.body())
                .ifPresent(body -> body.path("package_specifications")
                        .forEach(spec -> Json.text(spec, "package_id").ifPresent(ids::add)));
        return ids;
    }

    @Override
    public Set<String> dispensable() {
        return DISPENSABLE;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue.packages();
    }

    @Override
    public List<SoldUnit> sales() {
        return Stream.concat(bookings.sales().stream(), profiles.sales().stream())
                .toList();
    }

    @Override
    public List<ObjectNode> orders() {
        return bookings.newest().stream()
                .map(booking -> Json.object()
                        .put("id", booking.id())
                        .put("booking_id", booking.reference().orElse(""))
                        .put("status", booking.shown().path("status").asText())
                        .put("packages", booking.packages().size())
                        .put(
                                "departure_date",
                                booking.shown().path("departure_date").asText())
                        .put("locked", String.join(", ", booking.locks())))
                .toList();
    }

    /// `providerOrder` is Hubby's booking id or the partner's own; redeeming locks the booking.
    @Override
    public void announce(String providerOrder, String event, ObjectNode data) {
        if (event.isEmpty()) {
            throw new IllegalArgumentException("say which event");
        }
        webhooks.send(bookings.alone(() -> told(providerOrder, event)), event, data);
    }

    private Booking told(String providerOrder, String event) {
        Booking booking = bookings.find(providerOrder)
                .or(() -> bookings.findByReference(providerOrder))
                .orElseThrow(() -> new NoSuchElementException("no booking '" + providerOrder + "'"));
        if (HubbyEvents.redeems(event)) {
            bookings.keep(booking.locked("promo code redeemed"));
        }
        return booking;
    }

    @Override
    public void reset() {
        bookings.reset();
        profiles.reset();
        travellers.reset();
        webView.reset();
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
