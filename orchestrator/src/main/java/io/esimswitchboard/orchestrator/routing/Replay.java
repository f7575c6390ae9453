package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.routing.PastDecisions.PastDecision;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Judges recorded decisions again. Reads them in small batches, so any number of them takes little memory.
@Singleton
public final class Replay {

    private static final int BATCH = 200;

    private final PastDecisions past;
    private final RoutingDecisions decisions;

    public Replay(PastDecisions past, RoutingDecisions decisions) {
        this.past = past;
        this.decisions = decisions;
    }

    /// @param policy by which a decision is to be judged; empty to leave it out
    /// @param to not included
    /// @param after the last line of the part before; empty to begin
    /// @param limit how many decisions at most
    public record Request(
            Function<RecordedDecision, Optional<NamedPolicy>> policy,
            Instant from,
            Instant to,
            Optional<LineId> after,
            int limit) {}

    public ReplayReport run(Request request) {
        ReplayTally tally = new ReplayTally();
        UUID last = request.after().map(LineId::uuid).orElseGet(() -> Uuids.firstOf(request.from()));
        UUID before = Uuids.firstOf(request.to());
        for (int left = request.limit(); left > 0; left -= BATCH) {
            int most = Math.min(BATCH, left);
            List<PastDecision> batch = past.between(last, before, most);
            batch.forEach(each -> judge(each, request, tally));
            if (batch.size() < most) {
                return tally.report(Optional.empty());
            }
            last = batch.getLast().line().uuid();
        }
        return tally.report(Optional.of(new LineId(last)));
    }

    private void judge(PastDecision each, Request request, ReplayTally tally) {
        Optional<RecordedDecision> recorded = read(each);
        Optional<NamedPolicy> policy = recorded.flatMap(request.policy());
        policy.flatMap(by -> recorded.get().judgedBy(by.policy()))
                .ifPresentOrElse(
                        ranking ->
                                tally.add(each.line(), recorded.get(), new ReplayTally.Judged(policy.get(), ranking)),
                        tally::skip);
    }

    private Optional<RecordedDecision> read(PastDecision each) {
        try {
            return Optional.of(decisions.fromJson(each.json()));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
