package io.esimswitchboard.orchestrator.idempotency;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Carries a request out once, however often and wherever it is repeated.
///
/// The key is claimed before any work. Between the claim and the kept answer the process may die: if nothing was
/// created
/// until the claim has run out, the next request starts anew; if something was, it answers from that.
@Singleton
public final class CreateOnce {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int TRIES = 5;

    private final Claims claims;
    private final InstantSource clock;
    private final Duration running;

    CreateOnce(Claims claims, InstantSource clock, @Value("${idempotency.running:60s}") Duration running) {
        this.claims = claims;
        this.clock = clock;
        this.running = running;
    }

    public Once run(KeyedRequest request, Creation creation) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Once> outcome = attempt(request, creation);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        // Claimed, freed and claimed again between our every look: others are at work on it.
        return new Once.InProgress();
    }

    private Optional<Once> attempt(KeyedRequest request, Creation creation) {
        Instant now = clock.instant();
        Instant until = now.plus(running);
        if (claims.claim(request, now, until)) {
            return Optional.of(carryOut(request, creation, until));
        }
        return claims.find(request).flatMap(claim -> meet(request, creation, claim));
    }

    /// Empty when the claim is gone and another try is due.
    private Optional<Once> meet(KeyedRequest request, Creation creation, Claim claim) {
        Instant now = clock.instant();
        if (!now.isBefore(claim.claimedAt().plus(KEPT))) {
            claims.forget(request, claim);
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(claim.hash(), request.hash())) {
            return Optional.of(new Once.KeyReused());
        }
        if (claim.answer().isPresent()) {
            return claim.answer().map(Once.Replayed::new);
        }
        if (now.isBefore(claim.runningUntil())) {
            return Optional.of(new Once.InProgress());
        }
        return takeOver(request, creation, claim);
    }

    private Optional<Once> takeOver(KeyedRequest request, Creation creation, Claim claim) {
        if (claim.created().isPresent()) {
            KeptAnswer rebuilt = creation.answerFor(claim.created().get());
            return Optional.of(new Once.Replayed(kept(request, rebuilt)));
        }
        Instant until = clock.instant().plus(running);
        return claims.takeOver(request, claim, until)
                ? Optional.of(carryOut(request, creation, until))
                : Optional.empty();
    }

    private Once carryOut(KeyedRequest request, Creation creation, Instant until) {
        KeptAnswer answer;
        try {
            answer = creation.create();
        } catch (RuntimeException e) {
            release(request, until, e);
            throw e;
        }
        return new Once.Answered(kept(request, answer));
    }

    // A claim that cannot be released runs out by itself; the first failure is the one to tell.
    private void release(KeyedRequest request, Instant until, RuntimeException failure) {
        try {
            claims.release(request, until, clock.instant());
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    // Somebody may have answered from the object meanwhile: what was said first stays said.
    private KeptAnswer kept(KeyedRequest request, KeptAnswer answer) {
        if (claims.keep(request, answer)) {
            return answer;
        }
        return claims.find(request).flatMap(Claim::answer).orElse(answer);
    }

    /// Deletes claims that have had their time; answers whether there may be more.
    boolean purge(int most) {
        return claims.purge(clock.instant().minus(KEPT), most) == most;
    }
}
