package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.chaos.check.Verdict;
import java.util.List;

/// How a run ended.
///
/// @param page all of it for people
public record ChaosReport(List<Verdict> verdicts, String page) {

    public ChaosReport {
        verdicts = List.copyOf(verdicts);
    }

    public boolean isGood() {
        return verdicts.stream().allMatch(Verdict::holds);
    }
}
