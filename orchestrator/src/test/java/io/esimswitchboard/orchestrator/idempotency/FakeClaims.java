package io.esimswitchboard.orchestrator.idempotency;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Claims in memory.
final class FakeClaims implements Claims {

    private final Map<String, Claim> claims = new ConcurrentHashMap<>();

    /// What the storing of an object does in its own transaction.
    void bind(KeyedRequest request, UUID created) {
        claims.computeIfPresent(
                id(request),
                (key, claim) -> new Claim(
                        claim.hash(), Optional.of(created), claim.answer(), claim.runningUntil(), claim.claimedAt()));
    }

    boolean has(KeyedRequest request) {
        return claims.containsKey(id(request));
    }

    @Override
    public boolean claim(KeyedRequest request, Instant now, Instant runningUntil) {
        Claim fresh = new Claim(request.hash(), Optional.empty(), Optional.empty(), runningUntil, now);
        return claims.putIfAbsent(id(request), fresh) == null;
    }

    @Override
    public Optional<Claim> find(KeyedRequest request) {
        return Optional.ofNullable(claims.get(id(request)));
    }

    @Override
    public boolean takeOver(KeyedRequest request, Claim stale, Instant runningUntil) {
        Claim taken = new Claim(stale.hash(), Optional.empty(), Optional.empty(), runningUntil, stale.claimedAt());
        return claims.replace(id(request), stale, taken);
    }

    @Override
    public boolean keep(KeyedRequest request, KeptAnswer answer) {
        Claim claim = claims.get(id(request));
        return claim != null
                && claim.answer().isEmpty()
                && claims.replace(
                        id(request),
                        claim,
                        new Claim(
                                claim.hash(),
                                claim.created(),
                                Optional.of(answer),
                                claim.runningUntil(),
                                claim.claimedAt()));
    }

    @Override
    public void release(KeyedRequest request, Instant runningUntil, Instant now) {
        claims.computeIfPresent(
                id(request),
                (key, claim) -> claim.created().isEmpty()
                        ? null
                        : new Claim(claim.hash(), claim.created(), claim.answer(), now, claim.claimedAt()));
    }

    @Override
    public void forget(KeyedRequest request, Claim old) {
        claims.remove(id(request), old);
    }

    @Override
    public int purge(Instant time, int most) {
        return 0;
    }

    private static String id(KeyedRequest request) {
        return request.tenant() + " " + request.key();
    }
}
