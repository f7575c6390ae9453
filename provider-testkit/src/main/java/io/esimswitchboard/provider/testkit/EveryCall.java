package io.esimswitchboard.provider.testkit;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Deliverable.Claim;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.TravellerPortal.Holder;
import io.esimswitchboard.provider.Trip;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Every call that can be made to a provider, by name.
final class EveryCall {

    private static final Iccid ESIM = new Iccid("8910300000012345678");
    private static final ProviderOrderId NUMBER = new ProviderOrderId("20260325162390116407");
    private static final Instant SENT_AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final OrderReference REFERENCE = new OrderReference("ref-1");
    private static final Holder HOLDER = new Holder(
            REFERENCE,
            new Claim("WSTZXS9HK7", new ClaimUrl("https://claim.example/c"), Optional.empty(), "WSTZXS9HK7"));

    private EveryCall() {}

    static Map<String, Supplier<?>> of(EsimProvider provider, PlanId plan) {
        Attempt fresh = attempt(plan, Optional.empty());
        Attempt numbered = attempt(plan, Optional.of(NUMBER));
        Map<String, Supplier<?>> calls = new LinkedHashMap<>();
        calls.put("read catalogue", provider.catalogue()::read);
        calls.put("place", () -> provider.ordering().place(fresh));
        calls.put("settle", () -> provider.ordering().settle(fresh));
        calls.put("settle by number", () -> provider.ordering().settle(numbered));
        addOptional(calls, provider, numbered);
        provider.travellerPortal().ifPresent(portal -> {
            calls.put("open portal", () -> portal.open(HOLDER));
            calls.put("send claim", () -> portal.send(HOLDER, "a@example.com"));
            calls.put("fetch holdings", () -> portal.fetchHoldings(HOLDER));
            calls.put("replace profile", () -> portal.replaceProfile(HOLDER));
            calls.put("fetch device support", () -> portal.fetchDeviceSupport("iPhone 15"));
        });
        return calls;
    }

    private static void addOptional(Map<String, Supplier<?>> calls, EsimProvider provider, Attempt attempt) {
        provider.usageReports().ifPresent(usage -> calls.put("fetch usage", () -> usage.fetchUsage(NUMBER, ESIM)));
        provider.cancellations().ifPresent(cancels -> calls.put("cancel", () -> cancels.cancel(NUMBER)));
        provider.accountBalance().ifPresent(balance -> calls.put("fetch balance", balance::fetchBalance));
        provider.topUps().ifPresent(topUps -> {
            calls.put("place top-up", () -> topUps.place(attempt, ESIM));
            calls.put("settle top-up", () -> topUps.settle(attempt, ESIM));
        });
    }

    private static Attempt attempt(PlanId plan, Optional<ProviderOrderId> number) {
        return new Attempt(REFERENCE, plan, Traveller.UNNAMED, Trip.UNDATED, SENT_AT, number);
    }
}
