package io.esimswitchboard.provider.hubby;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The file of plans and contract prices, for Hubby shows none. One bad line spoils none of the others.
final class RateCard {

    static final List<String> COLUMNS = List.of(
            "package_type", "destination", "size", "duration_days", "package_id", "cost", "currency", "deliverable");

    private static final long MAX_BYTES = 16 << 20;

    private final Path file;

    RateCard(Path file) {
        this.file = file;
    }

    /// @throws IOException when the file cannot be read, is no text, or has another header
    CatalogueReading read() throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("the rate card is longer than " + MAX_BYTES + " bytes");
        }
        List<String> lines = Files.readAllLines(file, UTF_8);
        if (lines.isEmpty() || !header(lines.getFirst()).equals(COLUMNS)) {
            throw new IOException("the rate card's first line is not " + String.join(",", COLUMNS));
        }
        return plans(lines);
    }

    private static List<String> header(String line) {
        return CsvLine.fields(line.startsWith("\ufeff") ? line.substring(1) : line);
    }

    private static CatalogueReading plans(List<String> lines) {
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        List<RejectedPlan> rejected = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank()) {
                continue;
            }
            try {
                add(RateCardRow.of(CsvLine.fields(line)).plan(), plans);
            } catch (IllegalArgumentException | ArithmeticException e) {
                rejected.add(new RejectedPlan("line " + number, PlainText.oneLine(String.valueOf(e.getMessage()))));
            }
        }
        return new CatalogueReading(List.copyOf(plans.values()), rejected);
    }

    private static void add(Plan plan, Map<PlanId, Plan> plans) {
        if (plans.putIfAbsent(plan.id(), plan) != null) {
            throw new IllegalArgumentException(
                    "stands a second time: " + plan.id().value());
        }
    }
}
