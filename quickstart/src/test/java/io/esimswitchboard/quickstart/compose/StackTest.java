package io.esimswitchboard.quickstart.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.esimswitchboard.quickstart.platform.Access;
import io.esimswitchboard.quickstart.platform.PortName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a program that prints what `docker` of Compose 2.26 was seen to print.
final class StackTest {

    private static final String PS = """
            time="2026-11-29T01:00:00Z" level=warning msg="something to know"
            {"ID":"a1","Name":"s-kafka-1","Service":"kafka","State":"running","Publishers":\
            [{"URL":"127.0.0.1","TargetPort":19092,"PublishedPort":19092,"Protocol":"tcp"},\
            {"URL":"","TargetPort":9092,"PublishedPort":0,"Protocol":"tcp"}]}
            {"ID":"a2","Name":"s-kafka-2-1","Service":"kafka-2","State":"running","Publishers":\
            [{"URL":"127.0.0.1","TargetPort":19192,"PublishedPort":19192,"Protocol":"tcp"}]}
            {"ID":"b1","Name":"s-orchestrator-1","Service":"orchestrator","State":"running","Publishers":\
            [{"URL":"127.0.0.1","TargetPort":8080,"PublishedPort":18081,"Protocol":"tcp"}]}
            {"ID":"b2","Name":"s-orchestrator-2","Service":"orchestrator","State":"running","Publishers":\
            [{"URL":"127.0.0.1","TargetPort":8080,"PublishedPort":18080,"Protocol":"tcp"}]}
            {"ID":"c1","Name":"s-simulators-1","Service":"simulators","State":"running","Publishers":\
            [{"URL":"127.0.0.1","TargetPort":8090,"PublishedPort":18092,"Protocol":"tcp"},\
            {"URL":"127.0.0.1","TargetPort":8091,"PublishedPort":18093,"Protocol":"tcp"}]}
            {"ID":"d1","Name":"s-webhook-ingest-1","Service":"webhook-ingest","State":"running","Publishers":\
            [{"URL":"127.0.0.1","TargetPort":8081,"PublishedPort":18090,"Protocol":"tcp"}]}
            """;
    private static final String CONFIG = """
            {"services":{"orchestrator":{"environment":{"BOOTSTRAP_API_KEY":"sk_1","BOOTSTRAP_OPERATOR_KEY":"op_1",\
            "MYSQL_URL":"jdbc:mysql://mysql:3306/switchboard?user=u&password=p","YONI_WEBHOOK_TOKEN":"token"}}}}
            """;

    @TempDir
    private Path folder;

    private Stack stack = new Stack(Path.of("."));

    @BeforeEach
    void pretend() throws Exception {
        Files.writeString(folder.resolve("ps"), PS);
        Files.writeString(folder.resolve("config"), CONFIG);
        stack = new Stack(new Docker(program("case \"$2\" in ps|config) cat " + folder + "/$2;; esac"), folder));
    }

    private String program(String script) throws Exception {
        Path program = Files.writeString(folder.resolve("docker"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }

    @Test
    void itIsReachedByWhatItsContainersPublish() {
        Access access = stack.access();

        assertThat(Stream.of(PortName.ORCHESTRATOR, PortName.INGEST, PortName.HUBBY, PortName.YONI)
                        .map(name -> access.uri(name).getPort()))
                .containsExactly(18081, 18090, 18092, 18093);
        assertThat(access.bootstrapServers()).isEqualTo("127.0.0.1:19092,127.0.0.1:19192");
        assertThat(List.of(access.apiKey(), access.operatorKey())).containsExactly("sk_1", "op_1");
        assertThat(access.mysqlUrl()).contains("password=p");
        assertThat(stack.yoniWebhookToken()).isEqualTo("token");
    }

    @Test
    void twoOfOneServiceAreTwoContainers() {
        assertThat(stack.containers())
                .filteredOn(each -> each.service().equals(Stack.ORCHESTRATOR))
                .extracting(Container::id)
                .containsExactly("b1", "b2");
    }

    @Test
    void whatDockerRefusesIsToldInItsWords() throws Exception {
        Stack refused = new Stack(new Docker(program("echo no such project >&2; exit 1"), folder));

        assertThatIllegalStateException()
                .isThrownBy(refused::containers)
                .withMessageContaining("compose ps")
                .withMessageContaining("no such project");
    }
}
