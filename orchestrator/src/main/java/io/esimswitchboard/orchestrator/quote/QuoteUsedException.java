package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.id.QuoteId;

/// The quote is not good for an order any more.
public final class QuoteUsedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public QuoteUsedException(QuoteId quote) {
        super(quote + " was used meanwhile", null, false, false);
    }
}
