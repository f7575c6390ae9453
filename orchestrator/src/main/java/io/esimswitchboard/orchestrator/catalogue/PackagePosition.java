package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import java.util.Optional;

/// Where a package stands in a sorted list. It means the same after the catalogue has changed, so a list can be gone
/// through page by page meanwhile: nothing that stays where it is comes twice or is left out.
///
/// @param value what the list is sorted by, the smaller first
/// @param tie what comes next where that is the same
public record PackagePosition(long value, long tie, PackageId id) implements Comparable<PackagePosition> {

    // By hand: a catalogue is sorted by some fifty million of these comparisons.
    @Override
    public int compareTo(PackagePosition other) {
        int byValue = Long.compare(value, other.value);
        if (byValue != 0) {
            return byValue;
        }
        int byTie = Long.compare(tie, other.tie);
        return byTie != 0 ? byTie : id.uuid().compareTo(other.id.uuid());
    }

    /// For a cursor.
    public String toText() {
        return value + "/" + tie + "/" + id;
    }

    /// The position in `text`, or empty when there is none.
    public static Optional<PackagePosition> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return number(parts[0])
                .flatMap(value -> number(parts[1])
                        .flatMap(tie -> PackageId.parse(parts[2]).map(id -> new PackagePosition(value, tie, id))));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
