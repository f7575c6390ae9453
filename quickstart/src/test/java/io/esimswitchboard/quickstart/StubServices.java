package io.esimswitchboard.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A folder that looks like the built repository, with programs in it that only say that they are well.
public final class StubServices {

    public static Path in(Path root) throws IOException {
        module(
                root,
                "provider-simulators",
                "io.esimswitchboard.simulators.Simulators",
                "HUBBY_SIMULATOR_PORT YONI_SIMULATOR_PORT");
        module(root, "webhook-ingest", "io.esimswitchboard.ingest.WebhookIngest", "WEBHOOK_INGEST_PORT");
        module(root, "orchestrator", "io.esimswitchboard.orchestrator.Orchestrator", "ORCHESTRATOR_PORT");
        return root;
    }

    private static void module(Path root, String module, String mainClass, String ports) throws IOException {
        int dot = mainClass.lastIndexOf('.');
        String source = source(mainClass.substring(0, dot), mainClass.substring(dot + 1), ports);
        Path target = Files.createDirectories(root.resolve(module).resolve("target"));
        compile(mainClass, source, target);
        String file = mainClass.replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(target.resolve(module + "-1.0.jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(file));
            Files.copy(target.resolve(file), jar);
        }
    }

    private static String source(String packageName, String className, String ports) {
        return """
                package %1$s;

                import com.sun.net.httpserver.HttpServer;
                import java.net.InetSocketAddress;

                public final class %2$s {
                    public static void main(String[] args) throws Exception {
                        for (String variable : "%3$s".split(" ")) {
                            int port = Integer.parseInt(System.getenv(variable));
                            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
                            server.createContext("/health/readiness", exchange -> {
                                exchange.sendResponseHeaders(200, -1);
                                exchange.close();
                            });
                            server.start();
                        }
                        System.out.println("%2$s is up");
                    }
                }
                """.formatted(packageName, className, ports);
    }

    private static void compile(String name, String source, Path target) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options = List.of("-d", target.toString(), "-proc:none");
        if (!compiler.getTask(null, null, null, options, null, List.of(file)).call()) {
            throw new IllegalStateException("the stub " + name + " does not compile");
        }
    }

    private StubServices() {}
}
