package io.esimswitchboard.provider;

/// The plans a wholesaler sells.
public interface PlanCatalogue {

    /// Reads every plan on sale. Pages are followed to their end, of which there is a bound; no plan is repeated.
    /// A plan that cannot be understood is reported beside the good ones and spoils none of them. A reading that
    /// broke off is [Answer.Unavailable], never a short list.
    Answer<CatalogueReading> read();
}
