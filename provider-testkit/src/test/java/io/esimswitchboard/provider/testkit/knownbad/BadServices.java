package io.esimswitchboard.provider.testkit.knownbad;

import static io.esimswitchboard.provider.testkit.knownbad.KnownBad.keyed;
import static io.esimswitchboard.provider.testkit.knownbad.KnownBad.plain;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Cancellations;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.UsageReports.Usage;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.Verification.Verified;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Unclear;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// Wrong about webhooks, usage, balance, cancellations and top-ups.
final class BadServices {

    static final KnownBad[] ALL = {
        plain("believes a call without a signature", "HOOK-1", new Decisions() {
            @Override
            Verification unproved() {
                return new Verified();
            }
        }),
        plain("believes a call of last year", "HOOK-1", new Decisions() {
            @Override
            Duration window(Duration usual) {
                return Duration.ofDays(400);
            }
        }),
        keyed("believes a wholesaler that does not sign", "HOOK-2", new Decisions() {
            @Override
            Verification unsigned() {
                return new Verified();
            }
        }),
        keyed("has no path token where nothing is signed", "HOOK-2", new Decisions() {
            @Override
            Optional<String> pathToken(String token) {
                return Optional.empty();
            }
        }),
        plain("throws at an event that it does not know", "HOOK-3 TXT-1", new Decisions() {
            @Override
            ProviderNotice unknownEvent(Instant at) {
                throw new IllegalArgumentException("no such event");
            }
        }),
        plain("takes the order's number for the event's id", "HOOK-4", new Decisions() {
            @Override
            String dedupKey(byte[] body) {
                return Letter.read(body).isPresent() ? "T-00001" : super.dedupKey(body);
            }
        }),
        plain("recognises a copy by the first half of it", "HOOK-4", new Decisions() {
            @Override
            String dedupKey(byte[] body) {
                return sha256(Arrays.copyOf(body, body.length / 2));
            }
        }),
        plain("takes the usage's megabytes for bytes", "USE-1", new Decisions() {
            @Override
            DataVolume usageVolume(String megabytes) {
                return new DataVolume(Long.parseLong(megabytes));
            }
        }),
        plain("takes usage that is not told for none", "USE-2", new Decisions() {
            @Override
            Answer<Usage> usageNotTold(Instant now) {
                return new Known<>(new Usage(Optional.empty(), 0, now));
            }
        }),
        plain("takes a balance that is not told for none", "BAL-1", new Decisions() {
            @Override
            Answer<Money> balanceNotTold() {
                return new Known<>(Money.of("0", "USD"));
            }
        }),
        plain("says that it cancelled, and asks nobody", "CAN-1 CAN-3 CAN-4", new Decisions() {
            @Override
            Cancellations cancellations(Cancellations working) {
                return Done::new;
            }
        }),
        plain("takes the second cancellation for a mistake", "CAN-2 CAN-3", new Decisions() {
            @Override
            Outcome<ProviderOrderId> cancelledBefore(ProviderOrderId order) {
                return new Rejected<>(ProviderError.VALIDATION, "cancelled-before", "");
            }
        }),
        plain("takes a cancellation without an answer for done", "CAN-3", new Decisions() {
            @Override
            Outcome<ProviderOrderId> cancellationUnclear(ProviderOrderId order, String why) {
                return new Done<>(order);
            }
        }),
        plain("takes a cancellation that never left for one in doubt", "CAN-4", new Decisions() {
            @Override
            Outcome<ProviderOrderId> cancellationNotSent(String why) {
                return new Unknown<>(why);
            }
        }),
        plain("tops up again when it is asked", "TOP-1 TOP-2 TOP-3 TOP-4", new Decisions() {
            @Override
            Outcome<ProviderOrderId> topUpSettled(
                    Supplier<Outcome<ProviderOrderId>> placing, Supplier<Outcome<ProviderOrderId>> settling) {
                return placing.get();
            }
        }),
        plain("takes a top-up without an answer for refused", "TOP-2", new Decisions() {
            @Override
            Outcome<ProviderOrderId> topUpUnclear(Unclear unclear) {
                return new Rejected<>(ProviderError.PROVIDER_ERROR, "", "");
            }
        }),
        plain("takes a top-up that never left for one in doubt", "TOP-3", new Decisions() {
            @Override
            Outcome<ProviderOrderId> topUpNotSent(String why) {
                return new Unknown<>(why);
            }
        }),
        plain("takes whatever it asks about for topped up", "TOP-2 TOP-3 TOP-4", new Decisions() {
            @Override
            Outcome<ProviderOrderId> topUpSettled(
                    Supplier<Outcome<ProviderOrderId>> placing, Supplier<Outcome<ProviderOrderId>> settling) {
                return new Done<>(new ProviderOrderId("T-00001"));
            }
        })
    };

    private BadServices() {}
}
