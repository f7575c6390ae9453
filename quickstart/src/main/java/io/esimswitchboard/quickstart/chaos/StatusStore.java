package io.esimswitchboard.quickstart.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.esimswitchboard.quickstart.chaos.check.Verdict;
import io.esimswitchboard.quickstart.http.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Asks the platform to rebuild its state from the events and to compare.
record StatusStore(Api operator) {

    private static final String CLAIM = "the state rebuilt from the events equals the live one";
    private static final String VERIFY = "/ops/v1/status-store/verify";
    private static final Duration WITHIN = Duration.ofMinutes(3);

    /// @param known how many orders there are
    Verdict verify(int known) {
        Api.Reply reply =
                operator.answeringWithin(WITHIN).post(VERIFY, JsonNodeFactory.instance.objectNode(), Map.of());
        if (reply.status() != 200) {
            String why = reply.status() == 404 ? "not offered" : "answered with " + reply.status();
            return new Verdict(CLAIM, why, List.of("POST " + VERIFY + " is " + why));
        }
        return read(reply.body(), known);
    }

    /// Nothing moves any more, so an order that could not be looked at is a violation too.
    static Verdict read(JsonNode body, int known) {
        List<String> violations = new ArrayList<>();
        body.path("differences").forEach(difference -> violations.add(difference.toString()));
        long untold = body.path("difference_count").asLong() - violations.size();
        if (untold > 0) {
            violations.add("and " + untold + " more that the platform does not list");
        }
        if (body.path("moving").asLong() > 0) {
            violations.add(body.path("moving").asLong() + " orders changed at every look");
        }
        long compared = body.path("orders").asLong();
        if (compared != known) {
            violations.add(compared + " orders were compared, there are " + known);
        }
        String fact = compared + " orders, " + body.path("events").asLong() + " events";
        return new Verdict(CLAIM, fact, violations);
    }
}
