package io.esimswitchboard.provider;

import java.util.List;

/// Everything a wholesaler had on sale at one moment.
///
/// @param plans each SKU once
/// @param rejected what could not be understood, for operators
public record CatalogueReading(List<Plan> plans, List<RejectedPlan> rejected) {

    public CatalogueReading {
        plans = List.copyOf(plans);
        rejected = List.copyOf(rejected);
    }

    /// @param sku as the wholesaler wrote it, or what stood in its place
    /// @param reason one line, in our words
    public record RejectedPlan(String sku, String reason) {}
}
