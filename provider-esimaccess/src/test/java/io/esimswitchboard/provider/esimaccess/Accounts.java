package io.esimswitchboard.provider.esimaccess;

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
    static final ProviderOrderId NUMBER = new ProviderOrderId("B26033119290003");
    static final String ICCID = "8910300000044404757";
    static final String ESIM = """
            {"orderNo":"B26033119290003","esimTranNo":"26033119290005","transactionId":"ref-1",
             "iccid":"8910300000044404757","ac":"LPA:1$rsp.example.com$C5F5","smdpStatus":"RELEASED",
             "esimStatus":"GOT_RESOURCE","packageList":[{"packageCode":"SIM0001","transactionId":"ref-1"}]}""";

    private Accounts() {}

    static ProviderSettings settings(URI base, String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "url", base.toString(),
                "access-code", "esimaccess-demo-code",
                "secret", "esimaccess-demo-secret",
                "webhook-token", "unguessable-token",
                "calls-per-second", "1000"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new ProviderSettings(new ProviderId("esimaccess"), values);
    }

    static EsimProvider provider(URI base, Instant now, String... more) {
        return new EsimAccessProviderFactory().create(settings(base, more), () -> now);
    }

    static Attempt attempt() {
        return attempt("ref-1", Optional.empty());
    }

    static Attempt numbered() {
        return attempt("ref-1", Optional.of(NUMBER));
    }

    static Attempt attempt(String reference, Optional<ProviderOrderId> number) {
        return new Attempt(
                new OrderReference(reference), new PlanId("SIM0001"), Traveller.UNNAMED, Trip.UNDATED, NOW, number);
    }

    static String ok(String obj) {
        return "{\"success\":true,\"errorCode\":\"0\",\"errorMsg\":null,\"obj\":" + obj + "}";
    }

    static String failed(String code) {
        return "{\"success\":false,\"errorCode\":\"" + code + "\",\"errorMsg\":\"no\",\"obj\":null}";
    }

    static String esims(String... esims) {
        return ok("{\"esimList\":[" + String.join(",", esims) + "],\"pager\":{\"total\":" + esims.length + "}}");
    }
}
