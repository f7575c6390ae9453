package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/// Where a package stands in a sorted list. It means the same after the catalogue has changed, so a list can be gone
/// through page by page meanwhile: nothing that stays where it is comes twice or is left out.
public record PackagePosition(String group, BigDecimal value, BigDecimal tie, PackageId id)
        implements Comparable<PackagePosition> {

    private static final Comparator<PackagePosition> ORDER = Comparator.comparing(PackagePosition::group)
            .thenComparing(PackagePosition::value)
            .thenComparing(PackagePosition::tie)
            .thenComparing(position -> position.id().uuid());

    @Override
    public int compareTo(PackagePosition other) {
        return ORDER.compare(this, other);
    }

    /// For a cursor.
    public String toText() {
        return String.join("/", group, value.toPlainString(), tie.toPlainString(), id.toString());
    }

    /// The position in `text`, or empty when there is none.
    public static Optional<PackagePosition> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 4 || !parts[0].matches("[A-Z]{3}|~|")) {
            return Optional.empty();
        }
        return number(parts[1])
                .flatMap(value -> number(parts[2])
                        .flatMap(tie ->
                                PackageId.parse(parts[3]).map(id -> new PackagePosition(parts[0], value, tie, id))));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?[0-9]{1,19}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
