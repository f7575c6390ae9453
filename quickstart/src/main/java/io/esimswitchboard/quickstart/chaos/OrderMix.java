package io.esimswitchboard.quickstart.chaos;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;

/// What the storefront orders, drawn from a seed: one or two of the least that suits, in any form or in a certain one.
record OrderMix(long seed) {

    // Where both wholesalers of the demo sell.
    private static final List<String> DESTINATIONS = List.of("TH", "JP", "TR", "US", "GB", "FR", "DE");
    private static final List<String> DELIVERABLES = List.of("any", "any", "any", "esim_profile", "claim");

    String reference(int number) {
        return "CHAOS-" + Long.toHexString(seed) + "-" + number;
    }

    ObjectNode body(int number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("reference", reference(number));
        body.putArray("items")
                .addObject()
                .put("destination", DESTINATIONS.get(random.nextInt(DESTINATIONS.size())))
                .put("min_data", "1GB")
                .put("min_days", 7)
                .put("deliverable", DELIVERABLES.get(random.nextInt(DELIVERABLES.size())))
                .put("quantity", random.nextInt(10) == 0 ? 2 : 1);
        body.putObject("customer")
                .put("email", "traveller@example.com")
                .put("first_name", "Ada")
                .put("last_name", "Lovelace");
        return body;
    }
}
