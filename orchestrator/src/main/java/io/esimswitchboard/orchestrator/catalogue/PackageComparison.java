package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.Allowance.FairUse;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.PlanTerms;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Whether one plan may stand in for another, and how they differ. A plan stands in on one side when it does there
/// everything that the other one does, as `docs/package-equivalence.md` defines it.
///
/// @param differences the sides that are not equal
public record PackageComparison(Verdict verdict, Map<Aspect, Verdict> differences) {

    /// What is sold.
    public record Promise(Coverage coverage, PlanTerms terms) {}

    /// How `candidate` compares with `reference`.
    public static PackageComparison of(Promise candidate, Promise reference) {
        Map<Aspect, Verdict> differences = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            Verdict verdict = Verdict.of(atLeast(aspect, candidate, reference), atLeast(aspect, reference, candidate));
            if (verdict != Verdict.EQUAL) {
                differences.put(aspect, verdict);
            }
        }
        Verdict verdict = Verdict.of(
                differences.values().stream().allMatch(Verdict::atLeast),
                differences.values().stream().allMatch(Verdict::atMost));
        return new PackageComparison(verdict, Collections.unmodifiableMap(differences));
    }

    private static boolean atLeast(Aspect aspect, Promise one, Promise other) {
        PlanTerms ours = one.terms();
        PlanTerms theirs = other.terms();
        return switch (aspect) {
            case COVERAGE -> covers(one.coverage(), other.coverage());
            case ALLOWANCE -> brings(ours.allowance(), theirs.allowance());
            case FAIR_USE -> isAsFair(ours.allowance(), theirs.allowance());
            case VALIDITY -> ours.validityDays() >= theirs.validityDays();
            case ACTIVATION -> startsAsLate(ours.activation(), theirs.activation());
            case INSTALL_WINDOW -> waits(ours.installWindowDays(), theirs.installWindowDays());
            case TOP_UP -> ours.topUpSupported() || !theirs.topUpSupported();
            case DELIVERABLE ->
                ours.deliverable() == DeliverableKind.ESIM_PROFILE || theirs.deliverable() == DeliverableKind.CLAIM;
        };
    }

    private static boolean covers(Coverage ours, Coverage theirs) {
        return switch (ours) {
            case Coverage.ChosenAtRedemption() -> theirs instanceof Coverage.ChosenAtRedemption;
            case Coverage.Countries(var codes) ->
                theirs instanceof Coverage.Countries(var wanted) && codes.containsAll(wanted);
        };
    }

    /// Two unlimited allowances differ by their fair use alone.
    private static boolean brings(Allowance ours, Allowance theirs) {
        return switch (theirs) {
            case Allowance.Unlimited(var _) -> ours instanceof Allowance.Unlimited;
            case Allowance.Fixed(var wanted) ->
                switch (ours) {
                    case Allowance.Fixed(var volume) -> volume.compareTo(wanted) >= 0;
                    case Allowance.Unlimited(var fairUse) ->
                        fairUse.filter(rule -> rule.highSpeed().compareTo(wanted) >= 0)
                                .isPresent();
                };
        };
    }

    private static boolean isAsFair(Allowance ours, Allowance theirs) {
        if (!(ours instanceof Allowance.Unlimited(var our)) || !(theirs instanceof Allowance.Unlimited(var their))) {
            return true;
        }
        return their.isEmpty()
                || our.filter(rule -> isAsFair(rule, their.get())).isPresent();
    }

    /// Whatever comes at full speed under the other rule does so under ours, and the rest is no slower.
    private static boolean isAsFair(FairUse ours, FairUse theirs) {
        long seconds = Math.max(1, theirs.period().toSeconds());
        long periods = Math.max(1, Math.ceilDiv(ours.period().toSeconds(), seconds));
        return ours.highSpeed().bytes() / periods >= theirs.highSpeed().bytes()
                && ours.throttleKbps() >= theirs.throttleKbps();
    }

    /// The later the days begin to count, the more of them are used.
    private static boolean startsAsLate(ActivationPolicy ours, ActivationPolicy theirs) {
        Optional<Integer> our = lateness(ours);
        Optional<Integer> their = lateness(theirs);
        return ours == theirs || (our.isPresent() && their.isPresent() && our.get() >= their.get());
    }

    /// None for a date that was chosen at the purchase: it may be earlier or later than any other beginning.
    private static Optional<Integer> lateness(ActivationPolicy activation) {
        return switch (activation) {
            case ON_PURCHASE -> Optional.of(0);
            case ON_INSTALL -> Optional.of(1);
            case ON_FIRST_USE -> Optional.of(2);
            case ON_DATE -> Optional.empty();
        };
    }

    /// A window that nobody states promises nothing.
    private static boolean waits(OptionalInt ours, OptionalInt theirs) {
        return theirs.isEmpty() || (ours.isPresent() && ours.getAsInt() >= theirs.getAsInt());
    }
}
