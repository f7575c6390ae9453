package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the tests of this module share.
final class Accounts {

    static final Instant NOW = Instant.ofEpochMilli(1_704_067_200_000L);
    static final ProviderOrderId NUMBER = new ProviderOrderId("20260325162390116407");
    static final String LPA = "LPA:1$smdp.example.com$MATCH-1";
    static final String ICCID = "8910300000012345678";

    private Accounts() {}

    static ProviderSettings settings(URI base, String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "url", base.toString(),
                "app-id", "yoni-demo-app",
                "secret", "yoni-demo-secret",
                "currency", "USD",
                "webhook-token", "unguessable-token",
                "calls-per-second", "1000"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new ProviderSettings(new ProviderId("yoni"), values);
    }

    static EsimProvider provider(URI base, Instant now, String... more) {
        return new AppIdProviderFactory().create(settings(base, more), () -> now);
    }

    static Attempt attempt() {
        return new Attempt(
                new OrderReference("ref-1"), new PlanId("YN1"), Traveller.UNNAMED, Trip.UNDATED, NOW, Optional.empty());
    }

    static Attempt numbered() {
        Attempt attempt = attempt();
        return new Attempt(
                attempt.reference(),
                attempt.plan(),
                attempt.traveller(),
                attempt.trip(),
                attempt.sentAt(),
                Optional.of(NUMBER));
    }

    static String ok(String data) {
        return "{\"code\":0,\"data\":" + data + ",\"msg\":\"success\"}";
    }

    static String failed(int code) {
        return "{\"code\":" + code + ",\"data\":null,\"msg\":\"no\"}";
    }

    static String records(String... records) {
        return ok("{\"records\":[" + String.join(",", records) + "],\"total\":" + records.length + "}");
    }
}
