package io.esimswitchboard.simulators.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/// Makes plans up. The same index and the same state of `random` give the same plan.
@FunctionalInterface
public interface PlanSource {

    ObjectNode plan(int index, Random random);
}
