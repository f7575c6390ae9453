package io.esimswitchboard.orchestrator.esim;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Deliverable.Claim;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.TravellerPortal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A portal whose links are counted; it can do nothing else.
public final class FakePortal implements TravellerPortal {

    private final List<Holder> opened = new ArrayList<>();
    private Supplier<Answer<PortalLink>> answer = this::link;

    /// Who was let in, in order.
    public synchronized List<Holder> opened() {
        return List.copyOf(opened);
    }

    public synchronized void answers(Supplier<Answer<PortalLink>> next) {
        answer = next;
    }

    public synchronized void opens() {
        answer = this::link;
    }

    @Override
    public synchronized Answer<PortalLink> open(Holder holder) {
        opened.add(holder);
        return answer.get();
    }

    private Answer<PortalLink> link() {
        URI url = URI.create("https://portal.example/?token=TOKEN-CANARY-" + opened.size());
        return new Answer.Known<>(new PortalLink(url, Instant.parse("2027-01-01T10:05:00Z")));
    }

    @Override
    public Outcome<Claim> send(Holder holder, String email) {
        return new Outcome.NotDone<>("a fake");
    }

    @Override
    public Answer<List<Holding>> fetchHoldings(Holder holder) {
        return new Answer.Known<>(List.of());
    }

    @Override
    public Outcome<EsimProfile> replaceProfile(Holder holder) {
        return new Outcome.NotDone<>("a fake");
    }

    @Override
    public Answer<Boolean> fetchDeviceSupport(String model) {
        return new Answer.Known<>(true);
    }
}
