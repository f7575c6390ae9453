package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.Offer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// One offer that was looked at.
///
/// @param reasons why it is not eligible, in stable lower_snake words; empty when it is
/// @param components what the score is made of
/// @param rank 1 is the chosen one; 0 when not eligible
public record Candidate(
        Offer offer,
        boolean eligible,
        List<String> reasons,
        BigDecimal score,
        Map<String, BigDecimal> components,
        int rank) {}
