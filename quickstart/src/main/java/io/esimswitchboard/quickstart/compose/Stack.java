package io.esimswitchboard.quickstart.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.esimswitchboard.quickstart.platform.Access;
import io.esimswitchboard.quickstart.platform.PortName;
import io.esimswitchboard.quickstart.process.Folders;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The containers of `docker-compose.yml`. Which project it is, compose takes from the environment, as
/// `./switchboard compose-up` sets it.
public final class Stack {

    public static final String ORCHESTRATOR = "orchestrator";
    public static final String SIMULATORS = "simulators";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Docker docker;

    /// @param root the folder of `docker-compose.yml`
    public Stack(Path root) {
        this(new Docker("docker", root));
    }

    Stack(Docker docker) {
        this.docker = docker;
    }

    /// All there are, running or not.
    public List<Container> containers() {
        return docker.run("compose", "ps", "--all", "--format", "json")
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> container(docker, line))
                .toList();
    }

    static Container container(Docker docker, String line) {
        JsonNode shown = parse(line);
        Map<Integer, Integer> ports = new HashMap<>();
        for (JsonNode port : shown.path("Publishers")) {
            if (port.path("PublishedPort").asInt() > 0) {
                ports.put(
                        port.path("TargetPort").asInt(),
                        port.path("PublishedPort").asInt());
            }
        }
        return new Container(
                docker,
                shown.path("ID").asText(),
                shown.path("Name").asText(),
                shown.path("Service").asText(),
                ports);
    }

    /// How it is reached: the first of several that do the same.
    public Access access() {
        List<Container> containers = containers();
        Map<String, String> given = environment(ORCHESTRATOR);
        return new Access(
                Map.of(
                        PortName.ORCHESTRATOR, uri(containers, ORCHESTRATOR, PortName.ORCHESTRATOR),
                        PortName.INGEST, uri(containers, "webhook-ingest", PortName.INGEST),
                        PortName.HUBBY, uri(containers, SIMULATORS, PortName.HUBBY),
                        PortName.YONI, uri(containers, SIMULATORS, PortName.YONI)),
                given.getOrDefault("BOOTSTRAP_API_KEY", ""),
                given.getOrDefault("BOOTSTRAP_OPERATOR_KEY", ""),
                brokers(containers),
                given.getOrDefault("MYSQL_URL", ""));
    }

    private static URI uri(List<Container> containers, String service, PortName port) {
        return containers.stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(service + " is not up"))
                .uri(port.usual());
    }

    private static String brokers(List<Container> containers) {
        return containers.stream()
                .filter(each -> each.service().startsWith("kafka"))
                .flatMap(each -> each.ports().values().stream())
                .map(port -> "127.0.0.1:" + port)
                .collect(Collectors.joining(","));
    }

    /// In the address of Yoni's webhooks.
    public String yoniWebhookToken() {
        return environment(ORCHESTRATOR).getOrDefault("YONI_WEBHOOK_TOKEN", "");
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new HashMap<>();
        parse(docker.run("compose", "config", "--format", "json"))
                .path("services")
                .path(service)
                .path("environment")
                .properties()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));
        return environment;
    }

    /// Writes what each container has printed to a file of its own; answers the folder.
    public Path saveLogs(Path folder) {
        Folders.create(folder);
        containers().forEach(each -> each.saveLog(folder.resolve(each.name() + ".log")));
        return folder;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("docker compose printed something else than JSON", e);
        }
    }
}
