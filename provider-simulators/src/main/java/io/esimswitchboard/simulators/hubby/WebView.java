package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.hubby.HubbyReplies.Failure;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// What stands behind Hubby's web page: redirect tokens, sessions, the traveller's dashboard.
final class WebView {

    private static final String UUIDS = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Backstage backstage;
    private final Settings settings;
    private final Travellers travellers;
    private final Profiles profiles;
    private final Dashboards dashboards;
    private final ConcurrentMap<String, Token> tokens = new ConcurrentHashMap<>();

    WebView(Backstage backstage, Travellers travellers, Profiles profiles, Dashboards dashboards) {
        this.backstage = backstage;
        this.settings = backstage.settings();
        this.travellers = travellers;
        this.profiles = profiles;
        this.dashboards = dashboards;
    }

    private record Token(Traveller traveller, Instant until) {}

    /// If both are given, `external_user_id` wins over `email`.
    Reply createToken(Call call) {
        ObjectNode body = Json.readObject(call.body()).orElseGet(Json::object);
        Optional<String> user = given(body, "external_user_id");
        Optional<String> email = given(body, "email").filter(text -> text.contains("@"));
        if (user.isEmpty() && email.isEmpty()) {
            return invalid("external_user_id", "external_user_id or email is required");
        }
        String token =
                given(body, "redirect_token").orElseGet(() -> UUID.randomUUID().toString());
        Traveller traveller =
                user.map(id -> travellers.meet(id, email)).orElseGet(() -> travellers.meetByEmail(email.orElseThrow()));
        Duration lifetime = settings.get(TravellerSettings.TOKEN_LIFETIME);
        var entry = new Token(traveller, now().plus(lifetime));
        if (!token.matches(UUIDS) || tokens.putIfAbsent(token, entry) != null) {
            return invalid("redirect_token", "must be a UUID that was not used before");
        }
        ObjectNode data = Json.object().put("redirect_token", token).put("expires_in", lifetime.toSeconds());
        if (user.isEmpty()) {
            data.put("external_user_id", traveller.externalUserId());
        }
        return HubbyReplies.ok(settings.get(HubbySettings.CREATE_STATUS), data);
    }

    /// A token works once, for the traveller it was made for, and not for long.
    Reply exchange(Call call) {
        ObjectNode body = Json.readObject(call.body()).orElseGet(Json::object);
        Optional<String> name = given(body, "redirect_token");
        Optional<String> user = given(body, "external_user_id");
        if (name.isEmpty() || user.isEmpty()) {
            return invalid(name.isEmpty() ? "redirect_token" : "external_user_id", "is required");
        }
        Optional<Token> token = Optional.ofNullable(tokens.get(name.get()))
                .filter(each -> each.traveller().externalUserId().equals(user.get()))
                .filter(each -> each.until().isAfter(now()));
        if (token.isEmpty() || !tokens.remove(name.get(), token.get())) {
            return HubbyReplies.error(
                    settings.get(TravellerSettings.BAD_TOKEN_STATUS), "Invalid or expired redirect token");
        }
        Duration lifetime = settings.get(TravellerSettings.SESSION_LIFETIME);
        return HubbyReplies.ok(
                200,
                Json.object()
                        .put("access_token", Sessions.issue(token.get().traveller(), now(), lifetime))
                        .put("token_type", "Bearer")
                        .put("expires_in", lifetime.toSeconds()));
    }

    Reply dashboard(Call call) {
        return HubbyReplies.ok(200, dashboards.web(traveller(call)));
    }

    /// A fresh universal eSIM takes the place of the earlier one.
    Reply refresh(Call call) {
        Optional<String> user = Json.readObject(call.body()).flatMap(body -> given(body, "external_user_id"));
        if (user.isEmpty()) {
            return invalid("external_user_id", "is required");
        }
        Traveller traveller = traveller(call);
        if (!traveller.externalUserId().equals(user.get())) {
            return HubbyReplies.error(403, "external_user_id does not match the session");
        }
        return HubbyReplies.ok(200, profiles.give(traveller, now()).shown());
    }

    private Traveller traveller(Call call) {
        return travellers.meet(Sessions.traveller(call), Optional.empty());
    }

    private Instant now() {
        return backstage.clock().instant();
    }

    private static Optional<String> given(ObjectNode body, String member) {
        return Json.text(body, member).filter(text -> !text.isBlank());
    }

    private static Reply invalid(String field, String issue) {
        return HubbyReplies.error(400, "Validation failed", new Failure(field, issue));
    }

    void reset() {
        tokens.clear();
    }
}
