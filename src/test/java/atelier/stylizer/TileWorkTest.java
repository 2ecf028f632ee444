package atelier.stylizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.EngineException;
import atelier.art.Monitor;
import atelier.image.Region;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TileWorkTest {
    private final List<String> notices = new ArrayList<>();
    private final Monitor monitor = new Monitor() {
        @Override
        public void notice(String sentence) {
            notices.add(sentence);
        }
    };

    @Test
    void everyPixelIsPaintedOnceThoughMemoryRunsShort() {
        int[] painted = new int[700 * 500];
        new TileWork(512, monitor, 0).run(700, 500, tile -> {
            if (tile.area() > 200 * 200) {
                throw new EngineException("[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: can't allocate memory");
            }
            mark(painted, tile);
        });
        assertThat(painted).containsOnly(1);
        assertThat(notices)
                .containsExactly(
                        "Memory ran short: going on in smaller tiles of 256 pixels.",
                        "Memory ran short: going on in smaller tiles of 128 pixels.");
    }

    @Test
    void javaRunningOutOfMemoryIsTheSame() {
        List<Region> painted = new ArrayList<>();
        new TileWork(128, monitor, 0).run(128, 128, tile -> {
            if (tile.width() > 64) {
                throw new OutOfMemoryError("Java heap space");
            }
            painted.add(tile);
        });
        assertThat(painted).hasSize(4);
        assertThat(notices).hasSize(1);
    }

    @Test
    void aTileThatCannotBeHalvedFails() {
        TileWork work = new TileWork(128, monitor, 0);
        assertThatThrownBy(() -> work.run(128, 128, tile -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void otherFailuresAreNotTakenForShortMemory() {
        TileWork work = new TileWork(128, monitor, 0);
        assertThatThrownBy(() -> work.run(128, 128, tile -> {
                    throw new EngineException("shape mismatch");
                }))
                .hasMessage("shape mismatch");
        assertThat(notices).isEmpty();
    }

    private static void mark(int[] painted, Region tile) {
        for (int y = tile.y(); y < tile.bottom(); y++) {
            for (int x = tile.x(); x < tile.right(); x++) {
                painted[y * 700 + x]++;
            }
        }
    }
}
