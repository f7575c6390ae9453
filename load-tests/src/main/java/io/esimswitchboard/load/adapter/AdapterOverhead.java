package io.esimswitchboard.load.adapter;

import io.esimswitchboard.load.Benchmark;
import io.esimswitchboard.load.Comparison;
import io.esimswitchboard.load.Contest;
import io.esimswitchboard.load.Demand;
import io.esimswitchboard.load.Effort;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import java.util.List;
import java.util.stream.Stream;

/// What an adapter adds to the HTTP call it makes. Both sides make one request a call, with the same body, and get the
/// same answer from the same server, which answers at once.
public final class AdapterOverhead implements Benchmark {

    private static final Demand DEMAND = Demand.ratio(1.3);

    @Override
    public String name() {
        return "adapter-overhead";
    }

    @Override
    public String question() {
        return "placing an order (build, sign, send, parse) over a bare call of Micronaut's HTTP client";
    }

    @Override
    public List<Comparison> run(Effort effort) {
        return Stream.of(Adapter.values())
                .flatMap(adapter -> run(adapter, effort).stream())
                .toList();
    }

    private static List<Comparison> run(Adapter adapter, Effort effort) {
        try (PromptWholesaler wholesaler = new PromptWholesaler(adapter.answer());
                EsimProvider provider = adapter.provider(wholesaler.uri())) {
            Attempt attempt = adapter.attempt();
            place(provider, attempt);
            try (BareCall bare = new BareCall(wholesaler.uri(), wholesaler.onlyCall())) {
                return new Contest(adapter.id(), DEMAND, bare::send, () -> place(provider, attempt)).run(effort);
            }
        }
    }

    private static void place(EsimProvider provider, Attempt attempt) {
        Outcome<EsimOrder> outcome = provider.ordering().place(attempt);
        switch (outcome) {
            case Done<EsimOrder> _, Accepted<EsimOrder> _ -> {}
            case Rejected<EsimOrder> _, NotDone<EsimOrder> _, Unknown<EsimOrder> _ ->
                throw new IllegalStateException("no order: " + outcome);
        }
    }
}
