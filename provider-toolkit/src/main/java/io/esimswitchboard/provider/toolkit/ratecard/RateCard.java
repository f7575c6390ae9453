package io.esimswitchboard.provider.toolkit.ratecard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A CSV file of plans and contract prices, with the columns that rate cards have everywhere on the platform. One bad
/// line spoils none of the others.
public final class RateCard {

    /// The header, and the names of a row's members in JSON.
    public static final List<String> COLUMNS = List.of(
            "package_type", "destination", "size", "duration_days", "package_id", "cost", "currency", "deliverable");

    private static final long MAX_BYTES = 16 << 20;

    private final Path file;

    /// What the file does not say of a wholesaler's plans.
    ///
    /// @param sku by what an attempt names the plan to the adapter
    /// @param delivered what this wholesaler's orders deliver
    /// @param topUps the types of plans that top up an eSIM
    public record Reading(Function<RateCardRow, PlanId> sku, DeliverableKind delivered, Set<PlanType> topUps) {}

    public RateCard(Path file) {
        this.file = file;
    }

    /// @throws IOException when the file cannot be read, is no text, or has another header
    public CatalogueReading read(Reading reading) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("the rate card is longer than " + MAX_BYTES + " bytes");
        }
        List<String> lines = Files.readAllLines(file, UTF_8);
        if (lines.isEmpty() || !header(lines.getFirst()).equals(COLUMNS)) {
            throw new IOException("the rate card's first line is not " + String.join(",", COLUMNS));
        }
        return plans(lines, reading);
    }

    /// The fields of a first line, whatever they are; a byte order mark is none of them.
    public static List<String> header(String line) {
        return CsvLine.fields(line.startsWith("\ufeff") ? line.substring(1) : line);
    }

    private static CatalogueReading plans(List<String> lines, Reading reading) {
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        List<RejectedPlan> rejected = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank()) {
                continue;
            }
            try {
                add(RateCardRow.parse(line).plan(reading), plans);
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
