package io.esimswitchboard.provider.hubby;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.ProviderHttp;
import io.esimswitchboard.provider.toolkit.Reply;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the tests of this module share.
final class Accounts {

    static final Instant NOW = Instant.ofEpochMilli(1_704_067_200_000L);

    private Accounts() {}

    static ProviderSettings settings(URI base, String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "url", base.toString(),
                "public-key", "hubby-demo-key",
                "secret", "hubby-demo-secret",
                "rate-card", "nowhere.csv",
                "calls-per-second", "1000"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new ProviderSettings(new ProviderId("hubby"), values);
    }

    static EsimProvider provider(URI base, Instant now, String... more) {
        return new HubbyProviderFactory().create(settings(base, more), () -> now);
    }

    static Attempt attempt(String plan) {
        return new Attempt(
                new OrderReference("ref-1"), new PlanId(plan), Traveller.UNNAMED, Trip.UNDATED, NOW, Optional.empty());
    }

    static Attempt attempt() {
        return attempt("id:hubby-th-1gb-30d");
    }

    /// Redeems the package of a traveller as a partner's app does; answers the eSIM it is on.
    static Iccid redeem(URI base, String user) {
        HubbyConfig config = HubbyConfig.of(settings(base));
        try (HubbyApi api = new HubbyApi(
                new ProviderHttp(config.http()),
                config.paths(),
                new HubbySigner(config.keys(), InstantSource.system())::headers)) {
            JsonView dashboard = data(api.get("fetch", "/native/user-dashboard?external_user_id=" + user));
            String booking = data(api.get("fetch", "/bookings?bookingId=" + user))
                    .elements()
                    .getFirst()
                    .at("promo_codes")
                    .elements()
                    .getFirst()
                    .text("promo_code")
                    .orElseThrow();
            assertThat(dashboard.at("packages").elements()).isEmpty();
            JsonView redeemed = data(api.post(
                    "redeem", "/native/redeem-package", Map.of("external_user_id", user, "promo_code", booking)));
            return new Iccid(redeemed.at("esim").text("iccid").orElseThrow());
        }
    }

    private static JsonView data(Reply reply) {
        if (reply instanceof Reply.Success(var data)) {
            return data;
        }
        throw new AssertionError(reply.toString());
    }

    static String ok(String data) {
        return "{\"success\":true,\"message\":\"fine\",\"data\":" + data + "}";
    }

    static String refused(int code) {
        return "{\"success\":false,\"error\":{\"code\":" + code
                + ",\"message\":\"no\",\"details\":{\"field\":\"f\",\"issue\":\"i\"}}}";
    }

    static String booking(String reference, String status, String createdAt) {
        return """
                {"id":"RKI8w2e09kImpBnJ2iHH","booking_id":"%s","status":"%s","created_at":"%s","promo_codes":[%s]}""".formatted(reference, status, createdAt, code("WSTZXS9HK7"));
    }

    static String code(String code) {
        return """
                {"promo_code":"%s","uuid":"6b1c","claim_url":"https://platform.hubbyesim.com/claim-promocode/x?uuid=6b1c",\
                "deep_link_url":"https://hubby-esim.web.app/starter/?promoCode=%s","package_id":"","package_size":"1GB"}""".formatted(code, code);
    }
}
