package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.PlanId;
import org.jspecify.annotations.Nullable;

/// A package code; for a plan sold by the day `code~days`.
///
/// @param days null for a plan sold whole
record EsimAccessSku(String packageCode, @Nullable Integer days) {

    private static final String BY_THE_DAY = "~";

    static EsimAccessSku of(PlanId plan) {
        String text = plan.value();
        return text.matches("[^~]+~[0-9]{1,3}")
                ? new EsimAccessSku(
                        text.substring(0, text.indexOf(BY_THE_DAY)),
                        Integer.valueOf(text.substring(text.indexOf(BY_THE_DAY) + 1)))
                : new EsimAccessSku(text, null);
    }

    PlanId plan() {
        return new PlanId(days == null ? packageCode : packageCode + BY_THE_DAY + days);
    }
}
