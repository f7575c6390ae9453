package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.pricing.PriceBooks;
import io.esimswitchboard.orchestrator.pricing.PricesChanged;
import io.esimswitchboard.orchestrator.pricing.RatesAlarm;
import io.esimswitchboard.orchestrator.pricing.Version;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The catalogue of the database, copied into memory whenever its version has changed. While the database is away, the
/// last copy is served.
@Singleton
class LiveCatalogue implements Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(LiveCatalogue.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LOAD_WITHIN = Duration.ofSeconds(60);

    private final CatalogueStore store;
    private final SnapshotBuilder builder;
    private final PriceBooks books;
    private final RatesAlarm alarm;
    private final ReentrantLock loading = new ReentrantLock();
    private final BackgroundLoop looking = new BackgroundLoop("catalogue refresh", LOOK_EVERY, this::look);
    private volatile CatalogueSnapshot current;

    LiveCatalogue(
            CatalogueStore store, SnapshotBuilder builder, PriceBooks books, RatesAlarm alarm, MeterRegistry meters) {
        this.store = store;
        this.builder = builder;
        this.books = books;
        this.alarm = alarm;
        this.current = builder.nothing();
        meters.gauge("catalogue.offers.hidden", this, LiveCatalogue::hidden);
    }

    private double hidden() {
        return current.hidden().values().stream().mapToInt(Integer::intValue).sum();
    }

    @EventListener
    void start(StartupEvent event) {
        refresh();
        looking.start();
    }

    @EventListener
    void changed(PricesChanged event) {
        refresh();
    }

    @PreDestroy
    void stop() {
        looking.close();
    }

    @Override
    public CatalogueSnapshot current() {
        return current;
    }

    /// Loads the catalogue if it has changed since, or sells by rates that have become too old.
    void refresh() {
        loading.lock();
        try {
            if (store.version() != current.version() || books.outlived(current.prices())) {
                StoredCatalogue stored = store.load();
                alarm.watch(stored.prices().rates().map(Version::body));
                current = builder.build(stored);
                LOG.info(
                        "catalogue version {}: {} packages on sale, {} offers hidden for want of a rate",
                        current.version(),
                        current.packagesOnSale(),
                        current.hidden());
            }
            alarm.look();
        } finally {
            loading.unlock();
        }
    }

    /// On a virtual thread an interrupt ends a wait for the database too, so the next look is not held up for ever.
    private boolean look() {
        FutureTask<?> refresh = new FutureTask<>(this::refresh, true);
        Thread.ofVirtual().name("catalogue load").start(refresh);
        try {
            refresh.get(LOAD_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            refresh.cancel(true);
            throw new IllegalStateException("the catalogue was not loaded within " + LOAD_WITHIN, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the catalogue cannot be loaded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
