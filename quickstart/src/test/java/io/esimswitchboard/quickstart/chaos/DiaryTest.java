package io.esimswitchboard.quickstart.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiaryTest {

    @TempDir
    private Path folder;

    @Test
    void anUpdateThatPassedAServiceOverDoesNotHold() {
        Diary diary = new Diary(folder.resolve("chaos.log"));
        diary.note("orchestrator", Diary.STARTED, "");
        diary.note("webhook-ingest", Diary.START_FAILED, "");

        assertThat(diary.allStartedAgain(List.of("orchestrator")).holds()).isTrue();
        assertThat(diary.allStartedAgain(List.of("orchestrator", "webhook-ingest", "renamed"))
                        .violations())
                .containsExactly("webhook-ingest was not started again", "renamed was not started again");
    }

    @Test
    void aProcessThatEndedByItselfIsTold() {
        Diary diary = new Diary(folder.resolve("chaos.log"));
        diary.note("orchestrator", "kill", "");
        assertThat(diary.nothingEndedByItself().holds()).isTrue();

        diary.note("orchestrator", Diary.ENDED_BY_ITSELF, "");

        assertThat(diary.nothingEndedByItself().violations()).hasSize(1);
    }
}
