package io.esimswitchboard.orchestrator.routing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One version of a scope's policy. Written `platform-3`.
///
/// @param version counts up from 1
public record PolicyId(PolicyScope scope, long version) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9_]+)-([1-9][0-9]{0,17})");

    public static Optional<PolicyId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? PolicyScope.parse(matcher.group(1))
                        .map(scope -> new PolicyId(scope, Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return scope + "-" + version;
    }
}
