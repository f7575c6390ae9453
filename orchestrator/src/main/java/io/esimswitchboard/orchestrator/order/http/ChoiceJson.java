package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.esimswitchboard.orchestrator.order.Choice;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/// An offer that a line may be bought from.
@Serdeable(naming = SnakeCaseStrategy.class)
record ChoiceJson(int rank, String offerId, String providerId, String planId, String deliverable, MoneyJson cost) {

    static ChoiceJson of(Choice choice) {
        return new ChoiceJson(
                choice.rank(),
                choice.offer().toString(),
                choice.provider().value(),
                choice.plan().value(),
                OrderViews.word(choice.deliverable()),
                MoneyJson.of(choice.cost()));
    }
}
