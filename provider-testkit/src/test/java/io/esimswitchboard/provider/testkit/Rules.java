package io.esimswitchboard.provider.testkit;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules as they are written, and as they are tested.
public final class Rules {

    private static final Path CONTRACT = Path.of("..", "docs", "provider-contract.md");
    private static final Pattern RULE = Pattern.compile("(?m)^### ([A-Z]{2,4}-[0-9]+) \\S");

    private Rules() {}

    /// The numbers of the rules in the document, in its order.
    public static List<String> written() throws IOException {
        return RULE.matcher(Files.readString(CONTRACT))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /// The rules that tests of the kit name.
    public static Set<String> tested() throws Exception {
        return kitMethods()
                .filter(method -> method.isAnnotationPresent(Requirement.class))
                .map(method -> method.getAnnotation(Requirement.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// All methods of all classes of the kit.
    public static Stream<Method> kitMethods() throws Exception {
        Path root = classes();
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .map(Rules::load)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Rules.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("it was listed a moment ago", e);
        }
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(ProviderConformance.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
