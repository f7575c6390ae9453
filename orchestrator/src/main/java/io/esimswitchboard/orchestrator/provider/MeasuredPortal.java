package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Deliverable.Claim;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.TravellerPortal;
import java.util.List;

/// A traveller portal whose calls are timed.
final class MeasuredPortal implements TravellerPortal {

    private final TravellerPortal portal;
    private final CallTimer timer;

    MeasuredPortal(TravellerPortal portal, CallTimer timer) {
        this.portal = portal;
        this.timer = timer;
    }

    @Override
    public Answer<PortalLink> open(Holder holder) {
        return timer.answer("open_portal", () -> portal.open(holder));
    }

    @Override
    public Outcome<Claim> send(Holder holder, String email) {
        return timer.outcome("send_claim", () -> portal.send(holder, email));
    }

    @Override
    public Answer<List<Holding>> fetchHoldings(Holder holder) {
        return timer.answer("fetch_holdings", () -> portal.fetchHoldings(holder));
    }

    @Override
    public Outcome<EsimProfile> replaceProfile(Holder holder) {
        return timer.outcome("replace_profile", () -> portal.replaceProfile(holder));
    }

    @Override
    public Answer<Boolean> fetchDeviceSupport(String model) {
        return timer.answer("fetch_device_support", () -> portal.fetchDeviceSupport(model));
    }
}
