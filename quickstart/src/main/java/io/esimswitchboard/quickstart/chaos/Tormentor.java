package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.process.Supervised;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Torments one process by its plan and supervises it meanwhile: whatever ends is started again. Leaves it running.
final class Tormentor implements Runnable {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration REVIVED_WITHIN = Duration.ofMinutes(5);

    private final Victim victim;
    private final Supervised process;
    private final Iterator<Torment> plan;
    private final Diary diary;
    private final CountDownLatch over;

    /// @param over when it opens, the process is left in peace
    Tormentor(Victim victim, Iterator<Torment> plan, Diary diary, CountDownLatch over) {
        this.victim = victim;
        this.process = victim.process();
        this.plan = plan;
        this.diary = diary;
        this.over = over;
    }

    @Override
    public void run() {
        try {
            while (plan.hasNext()) {
                Torment next = plan.next();
                if (isOverWithin(next.calm())) {
                    return;
                }
                carryOut(next);
            }
            while (!isOverWithin(LOOK)) {
                // nothing is left to do to it, but it may still end
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(Torment torment) throws InterruptedException {
        String detail = "for " + torment.lasting().toMillis() + " ms, " + process.identity();
        diary.note(process.name(), torment.deed().name().toLowerCase(Locale.ROOT), detail);
        switch (torment.deed()) {
            case KILL -> {
                process.kill();
                over.await(torment.lasting().toMillis(), TimeUnit.MILLISECONDS);
                revive();
            }
            case PAUSE -> {
                process.freeze();
                try {
                    over.await(torment.lasting().toMillis(), TimeUnit.MILLISECONDS);
                } finally {
                    process.thaw();
                }
            }
            case RESTART -> {
                process.stop(GRACE);
                revive();
            }
        }
    }

    private boolean isOverWithin(Duration calm) throws InterruptedException {
        long end = System.nanoTime() + calm.toNanos();
        while (System.nanoTime() < end) {
            if (process.hasDied()) {
                diary.note(process.name(), Diary.ENDED_BY_ITSELF, "");
                revive();
            }
            if (over.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    /// As a supervisor does: as often as it takes, for what it needs to start may be away itself.
    private void revive() throws InterruptedException {
        long giveUp = System.nanoTime() + REVIVED_WITHIN.toNanos();
        while (true) {
            try {
                long begin = System.nanoTime();
                victim.start();
                diary.note(process.name(), Diary.STARTED, "ready after " + millisSince(begin) + " ms");
                return;
            } catch (RuntimeException e) {
                diary.note(process.name(), Diary.START_FAILED, firstLine(e));
                if (System.nanoTime() > giveUp) {
                    throw e;
                }
                Thread.sleep(LOOK);
            }
        }
    }

    private static long millisSince(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
