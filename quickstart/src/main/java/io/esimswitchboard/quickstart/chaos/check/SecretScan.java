package io.esimswitchboard.quickstart.chaos.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks for secrets in text, for all of them at once: each is known by its last word, which is the secret part of an
/// activation code and of a link too.
public final class SecretScan {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{8,}");

    private final Map<String, String> namesByWord = new HashMap<>();

    /// @param name what to call it, for the secret itself must not be told
    public void add(String name, String secret) {
        Matcher words = WORD.matcher(secret);
        Optional<String> last = words.results().map(found -> found.group()).reduce((_, next) -> next);
        namesByWord.put(last.orElseThrow(() -> new IllegalArgumentException(name + " is too short to look for")), name);
    }

    public int size() {
        return namesByWord.size();
    }

    /// The names of the secrets in `line`.
    public Stream<String> in(String line) {
        return WORD.matcher(line)
                .results()
                .flatMap(found -> Optional.ofNullable(namesByWord.get(found.group())).stream());
    }
}
