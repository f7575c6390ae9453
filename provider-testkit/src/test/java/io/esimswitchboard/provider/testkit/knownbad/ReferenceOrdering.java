package io.esimswitchboard.provider.testkit.knownbad;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InstallCode;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import io.esimswitchboard.provider.testkit.knownbad.Reply.NotSent;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Refused;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Success;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Unclear;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Buys by one call, and settles by looking the reference up or by sending it again.
final class ReferenceOrdering implements Ordering {

    private final House house;
    private final ReferenceApi api;
    private final Decisions decisions;
    private final Absence absence;

    ReferenceOrdering(House house, ReferenceApi api, Decisions decisions, Absence absence) {
        this.house = house;
        this.api = api;
        this.decisions = decisions;
        this.absence = absence;
    }

    @Override
    public Outcome<EsimOrder> place(Attempt attempt) {
        return decisions.placed(() -> switch (order(attempt, decisions.key(attempt))) {
            case Success(var letter) -> read(letter);
            case Refused(var code) -> decisions.refused(code);
            case NotSent(var why) -> decisions.orderNotSent(why);
            case Unclear unclear -> decisions.orderUnclear(unclear);
        });
    }

    @Override
    public Outcome<EsimOrder> settle(Attempt attempt) {
        boolean again = decisions.settlesBy(house) == SettlesBy.REPLAY_KEY;
        return decisions.settled(attempt, this::place, () -> again ? sentAgain(attempt) : lookedUp(attempt));
    }

    private Outcome<EsimOrder> sentAgain(Attempt attempt) {
        return known(order(attempt, attempt.reference().value()), this::read);
    }

    private Outcome<EsimOrder> lookedUp(Attempt attempt) {
        Reply reply = api.get("/orders?reference=" + attempt.reference().value());
        return known(reply, letter -> switch (letter.records().size()) {
            case 0 -> absence.of(attempt);
            case 1 -> read(letter);
            default -> new Unknown<>("several orders under one reference");
        });
    }

    private interface Reading {
        Outcome<EsimOrder> of(Letter letter);
    }

    private Outcome<EsimOrder> known(Reply reply, Reading reading) {
        return switch (reply) {
            case Success(var letter) -> reading.of(letter);
            case Refused(var code) -> new Unknown<>("the settlement was refused: " + code);
            case NotSent(var why) -> decisions.settlementNotSent(why);
            case Unclear(var _, var why) -> decisions.settlementUnclear(why);
        };
    }

    private Reply order(Attempt attempt, String key) {
        Map<String, String> order = new LinkedHashMap<>();
        order.put("sku", attempt.plan().value());
        order.put("reference", key);
        attempt.traveller().firstName().ifPresent(name -> order.put("first", name));
        attempt.traveller().lastName().ifPresent(name -> order.put("last", name));
        return api.post("/orders", order);
    }

    private Outcome<EsimOrder> read(Letter letter) {
        Map<String, String> record =
                letter.records().isEmpty() ? Map.of() : letter.records().getFirst();
        String number = record.getOrDefault("number", "");
        return switch (decisions.word(record.getOrDefault("state", ""))) {
            case "IN-HAND" -> new Accepted<>(Optional.of(new ProviderOrderId(number)), Duration.ofSeconds(1));
            case "FULFILLED" -> delivered(number, record);
            default -> new Unknown<>("a state that is not known");
        };
    }

    private static Outcome<EsimOrder> delivered(String number, Map<String, String> record) {
        try {
            var profile = new EsimProfile(
                    new Iccid(record.getOrDefault("iccid", "")), new InstallCode(record.getOrDefault("code", "")));
            return new Done<>(new EsimOrder(new ProviderOrderId(number), List.of(profile), Optional.empty()));
        } catch (IllegalArgumentException e) {
            return new Unknown<>("fulfilled, but " + e.getMessage());
        }
    }
}
