package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.esimaccess.EsimAccessBodies.Pager;
import io.esimswitchboard.provider.esimaccess.EsimAccessBodies.Query;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.Reply;
import io.esimswitchboard.provider.toolkit.Reply.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Finds an eSIM: by order number, by ICCID, or among those of a time by our reference.
final class EsimAccessLookup {

    /// What a search brought.
    sealed interface Found {

        record One(JsonView esim) implements Found {}

        record None() implements Found {}

        /// It is there, or the wholesaler is busy: worth asking again.
        record NotYet(String why) implements Found {}

        /// @param error as [io.esimswitchboard.provider.Answer.Unavailable] has it
        record Unclear(ProviderError error, String doubt) implements Found {}
    }

    private static final int PAGE = 100;

    // More than the documented pace lets anybody order within the margins.
    private static final int MAX_PAGES = 20;
    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm'+00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final EsimAccessApi api;

    EsimAccessLookup(EsimAccessApi api) {
        this.api = api;
    }

    Found byOrder(ProviderOrderId order) {
        return find(page -> new Query(order.value(), null, null, null, page), has("orderNo", order.value()));
    }

    Found byIccid(Iccid iccid) {
        return find(page -> new Query(null, iccid.value(), null, null, page), has("iccid", iccid.value()));
    }

    /// Looks through everything ordered about `sentAt`.
    Found byReference(OrderReference reference, Instant sentAt) {
        String from = MINUTE.format(sentAt.minus(MARGIN));
        String to = MINUTE.format(sentAt.plus(MARGIN));
        return find(page -> new Query(null, null, from, to, page), has("transactionId", reference.value()));
    }

    // The filter is the wholesaler's affair: another customer's eSIM must not slip through.
    private static Predicate<JsonView> has(String member, String value) {
        return each -> each.text(member).equals(Optional.of(value));
    }

    private Found find(Function<Pager, Query> query, Predicate<JsonView> wanted) {
        List<JsonView> found = new ArrayList<>();
        for (int page = 1; page <= MAX_PAGES; page++) {
            Reply reply = api.call("/esim/query", query.apply(new Pager(page, PAGE)));
            if (!(reply instanceof Reply.Success(var obj))
                    || !obj.at("esimList").isArray()) {
                return failed(reply);
            }
            List<JsonView> esims = obj.at("esimList").elements();
            esims.stream().filter(wanted).forEach(found::add);
            if (esims.size() < PAGE) {
                return only(found);
            }
        }
        return new Found.Unclear(ProviderError.PROVIDER_ERROR, "no end after " + MAX_PAGES + " pages of eSIMs");
    }

    private static Found only(List<JsonView> found) {
        return switch (found.size()) {
            case 0 -> new Found.None();
            case 1 -> new Found.One(found.getFirst());
            default -> new Found.Unclear(ProviderError.PROVIDER_ERROR, found.size() + " eSIMs where one was bought");
        };
    }

    private static Found failed(Reply reply) {
        return switch (reply) {
            case Reply.Success(var _) -> new Found.Unclear(ProviderError.PROVIDER_ERROR, "an answer without eSIMs");
            case Failure failure -> failed(failure);
            case Reply.NotSent(var reason) -> new Found.Unclear(ProviderError.MAINTENANCE, reason);
            case Reply.Unclear(var doubt) -> new Found.Unclear(ProviderError.PROVIDER_ERROR, doubt);
        };
    }

    private static Found failed(Failure failure) {
        ProviderError error = EsimAccessOutcomes.errorOf(failure);
        if (failure.code().equals(EsimAccessOutcomes.NO_SUCH_ORDER)) {
            return new Found.None();
        }
        return failure.code().equals(EsimAccessOutcomes.STILL_ALLOCATING) || error.sameProviderMayAccept()
                ? new Found.NotYet(failure.describe())
                : new Found.Unclear(error, failure.describe());
    }
}
