package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.toolkit.JsonView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The records of a list that comes in pages, and whether that was the last of them. How a page looks is not
/// documented: an object with `records` and `total`, or the bare records. For one thread.
final class AppIdPages {

    private final boolean paged;
    private final List<JsonView> records = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    /// @param paged false for a list that comes whole
    AppIdPages(boolean paged) {
        this.paged = paged;
    }

    List<JsonView> records() {
        return records;
    }

    /// Whether `data` was the last page.
    Answer<Boolean> add(JsonView data) {
        return data.isArray() ? bare(data.elements()) : counted(data);
    }

    /// The records of one page, whatever its shape; empty when there is none.
    static Optional<List<JsonView>> recordsOf(JsonView data) {
        JsonView list = data.isArray() ? data : data.at("records");
        return list.isArray() ? Optional.of(list.elements()) : Optional.empty();
    }

    // Without a total the end is where nothing new comes: an empty page, or the whole list again.
    private Answer<Boolean> bare(List<JsonView> page) {
        boolean news = take(page);
        return new Known<>(!paged || !news);
    }

    // Whether there is a package in it that had not been there.
    private boolean take(List<JsonView> page) {
        records.addAll(page);
        int before = codes.size();
        page.forEach(each -> codes.add(each.text("packageCode").orElse("")));
        return codes.size() > before;
    }

    private Answer<Boolean> counted(JsonView data) {
        Optional<Integer> total = data.at("total").integer();
        Optional<List<JsonView>> page = recordsOf(data);
        if (page.isEmpty() || total.isEmpty()) {
            return new Unavailable<>(ProviderError.PROVIDER_ERROR, "a package page without records or total");
        }
        boolean news = take(page.get());
        if (!news && records.size() < total.get()) {
            String detail = "ended after " + records.size() + " of " + total.get() + " packages";
            return new Unavailable<>(ProviderError.PROVIDER_ERROR, detail);
        }
        return new Known<>(records.size() >= total.get());
    }
}
