package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A booking request that passed every check.
record BookingForm(
        ObjectNode body,
        Optional<String> reference,
        Instant departure,
        Optional<Instant> back,
        List<Spec> specs,
        boolean sendsMessages) {

    BookingForm {
        specs = List.copyOf(specs);
    }
}
