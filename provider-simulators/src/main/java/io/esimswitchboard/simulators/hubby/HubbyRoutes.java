package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.util.List;

/// Who answers which path. Paths are those below `/api`.
record HubbyRoutes(
        Backstage backstage,
        HubbyCatalogue catalogue,
        HubbyBookings bookings,
        Cancelling cancelling,
        WebView webView,
        NativeCalls app,
        Redemption redemption,
        TopUps topUps) {

    static final String CLAIM = "/promo-codes/claim/";
    static final String TOP_UP = "/esims/topup";
    static final String WEB = "/webapp/";
    static final String EXCHANGE = "/webapp/auth/exchange";
    /// Where travellers' calls begin.
    static final List<String> TRAVELLERS = List.of(CLAIM, WEB, "/redirect-tokens/", "/native/");

    private static final String BOOKINGS = "/bookings";
    private static final String BY_REFERENCE = "/byExternalBookingId";

    Reply answer(String path, Call call) {
        if (path.startsWith(BOOKINGS + "/")) {
            return oneBooking(call, path.substring(BOOKINGS.length() + 1));
        }
        if (path.startsWith(CLAIM) && call.method().equals("POST")) {
            return cancelling.claim(path.substring(CLAIM.length()), call);
        }
        return switch (call.method() + " " + path) {
            case "POST /bookings" -> bookings.create(call);
            case "GET /bookings" -> bookings.list(call);
            case "GET /packages" -> packages(call);
            case "GET /countries" -> HubbyReplies.ok(200, "Countries found.", catalogue.countries());
            case "POST /esims/topup" -> topUps.topUp(call);
            default -> travellers(path, call);
        };
    }

    private Reply travellers(String path, Call call) {
        return switch (call.method() + " " + path) {
            case "POST /redirect-tokens/create" -> webView.createToken(call);
            case "POST /webapp/auth/exchange" -> webView.exchange(call);
            case "GET /webapp/me/dashboard" -> webView.dashboard(call);
            case "POST /webapp/refresh-esim" -> webView.refresh(call);
            case "GET /native/user-dashboard" -> app.dashboard(call);
            case "POST /native/instructions" -> app.instructions(call);
            case "POST /native/redeem-package" -> redemption.redeem(call);
            case "GET /native/device-compatibility", "POST /native/device-compatibility" -> app.compatibility(call);
            default -> path.equals(BOOKINGS) ? notAllowed() : HubbyReplies.error(404, "Not found");
        };
    }

    private Reply oneBooking(Call call, String rest) {
        boolean byReference = rest.endsWith(BY_REFERENCE);
        String id = Call.decoded(byReference ? rest.substring(0, rest.length() - BY_REFERENCE.length()) : rest);
        if (call.method().equals("DELETE")) {
            return byReference ? cancelling.cancelByReference(id) : cancelling.cancel(id);
        }
        if (call.method().equals("GET")) {
            return byReference ? HubbyReplies.error(404, "Not found") : bookings.read(id);
        }
        boolean updates = backstage.settings().get(HubbySettings.BOOKING_UPDATE).equals(call.method());
        return updates && !byReference ? bookings.update(id, call) : notAllowed();
    }

    private static Reply notAllowed() {
        return HubbyReplies.error(405, "Method not allowed");
    }

    /// All of them, or those that cover `?country=` (ISO2).
    private Reply packages(Call call) {
        ArrayNode list = Json.array();
        String country = call.query("country").orElse("");
        catalogue.packages().all().stream()
                .filter(each -> country.isEmpty() || covers(each, country))
                .forEach(list::add);
        return HubbyReplies.ok(200, "Packages found.", list);
    }

    private static boolean covers(ObjectNode each, String country) {
        for (var code : each.path("countries")) {
            if (code.asText().equals(country)) {
                return true;
            }
        }
        return false;
    }
}
