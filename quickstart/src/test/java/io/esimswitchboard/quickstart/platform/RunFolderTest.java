package io.esimswitchboard.quickstart.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.quickstart.process.Folders;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFolderTest {

    @TempDir
    private Path data;

    @Test
    void oneLauncherHasTheFolderAtATime() {
        assertThat(folder().lock()).isTrue();
        assertThat(folder().lock()).isFalse();
    }

    @Test
    void theLauncherIsFoundAgain() {
        folder().recordLauncher();

        assertThat(folder().launcher().flatMap(RunRecord::alive))
                .map(ProcessHandle::pid)
                .contains(ProcessHandle.current().pid());
        assertThat(folder().parts()).isEmpty();
    }

    @Test
    void aProcessThatBeganAtAnotherTimeIsAStranger() {
        RunRecord record = new RunRecord("kafka", ProcessHandle.current().pid(), Instant.EPOCH, List.of());

        assertThat(record.alive()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        RunRecord record = new RunRecord("kafka", 17, Instant.ofEpochMilli(1_000), List.of(8090, 8091));

        assertThat(RunRecord.parse("kafka", record.text())).contains(record);
    }

    @Test
    void aFileThatIsSomethingElseIsNoRecord() {
        Folders.writePrivate(data.resolve("run/kafka.pid"), "what is this");
        Folders.writePrivate(data.resolve("run/mysql.pid"), "");

        assertThat(folder().parts()).isEmpty();
    }

    @Test
    void onlyTheLauncherThatSaidSoIsReady() {
        folder().markReady();

        assertThat(folder().isReady(ProcessHandle.current().pid())).isTrue();
        assertThat(folder().isReady(1)).isFalse();
    }

    private RunFolder folder() {
        return new RunFolder(Layout.of(data, data));
    }
}
