package atelier.library.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file moves of one edit: taken back, last first, when the edit fails. */
final class FileMoves {
    private static final Logger LOG = LoggerFactory.getLogger(FileMoves.class);

    private record Move(Path from, Path to) {}

    private final Deque<Move> done = new ArrayDeque<>();

    void moved(Path from, Path to) {
        done.push(new Move(from, to));
    }

    /** What can't be moved back stays; the next start puts the tables right. */
    void takeBack() {
        for (Move move : done) {
            try {
                Files.move(move.to(), move.from(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                LOG.warn("{} could not be moved back to {}", move.to(), move.from(), e);
            }
        }
    }
}
