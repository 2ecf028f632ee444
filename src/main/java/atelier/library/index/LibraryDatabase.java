package atelier.library.index;

import atelier.library.LibraryException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * Connections to the library's file: one that writes, and some that read what was committed meanwhile. Other programs
 * may use the same file; whoever finds it busy waits. Safe for several threads.
 */
final class LibraryDatabase implements AutoCloseable {
    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    private static final int BUSY_MILLISECONDS = 10_000;
    private static final int READERS = 3;

    private final Path file;
    private final Deque<Connection> readers = new ArrayDeque<>();
    private final Connection writer;
    private final Object watchLock = new Object();
    private Connection watch;
    private int open;
    private boolean closed;

    private LibraryDatabase(Path file, Connection writer) {
        this.file = file;
        this.writer = writer;
    }

    /** Opens a file for writing and brings it to this program's schema, or makes it. */
    static LibraryDatabase open(Path file) throws SQLException, IOException {
        Connection writer = connect(file, false);
        try {
            Schema.migrate(writer);
            return new LibraryDatabase(file, writer);
        } catch (SQLException | IOException e) {
            writer.close();
            throw e;
        }
    }

    /** Opens a file that is there, of this program's schema, only for reading. */
    static LibraryDatabase openToRead(Path file) throws SQLException {
        return new LibraryDatabase(file, null);
    }

    boolean writable() {
        return writer != null;
    }

    Path file() {
        return file;
    }

    static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setReadOnly(readOnly);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            // a commit is on the disk when it returns
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.enforceForeignKeys(true);
            // asks for the lock at the start, where waiting for it can't fail
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        }
        config.setCacheSize(-16_000);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    /** @throws LibraryException with a sentence for the user */
    <T> T read(Work<T> work) {
        Connection connection = takeReader();
        try {
            return work.on(connection);
        } catch (SQLException | IOException e) {
            throw failure("read", e);
        } finally {
            giveBack(connection);
        }
    }

    /**
     * Does work in one transaction: all of it or nothing.
     *
     * @throws LibraryException with a sentence for the user
     */
    <T> T write(Work<T> work) {
        if (writer == null) {
            throw new LibraryException("The library can only be read here.");
        }
        synchronized (writer) {
            try {
                writer.setAutoCommit(false);
                boolean done = false;
                try {
                    T result = work.on(writer);
                    writer.commit();
                    done = true;
                    return result;
                } finally {
                    if (!done) {
                        writer.rollback();
                    }
                    writer.setAutoCommit(true);
                }
            } catch (SQLException | IOException e) {
                throw failure("written", e);
            }
        }
    }

    /** Changes whenever another connection than the one that writes here has changed the file. */
    long version() {
        if (writer != null) {
            synchronized (writer) {
                return version(writer);
            }
        }
        synchronized (watchLock) {
            try {
                watch = watch == null ? connect(file, true) : watch;
                return version(watch);
            } catch (SQLException e) {
                throw failure("read", e);
            }
        }
    }

    private long version(Connection connection) {
        try {
            return Sql.number(connection, "PRAGMA data_version");
        } catch (SQLException e) {
            throw failure("read", e);
        }
    }

    /** Writes a copy of the whole as it is now. */
    void copyTo(Path target) throws SQLException {
        synchronized (writer) {
            Sql.run(writer, "VACUUM INTO ?", target.toAbsolutePath().toString());
        }
    }

    private LibraryException failure(String verb, Exception e) {
        if (e instanceof IOException) {
            return new LibraryException("A file of the library can't be %s: %s.".formatted(verb, e.getMessage()), e);
        }
        if (e instanceof SQLException known && known.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code) {
            return new LibraryException("Another program is changing the library: try again in a moment.", e);
        }
        if (e instanceof SQLException known && known.getErrorCode() == SQLiteErrorCode.SQLITE_FULL.code) {
            return new LibraryException("The disk with the library is full: make room and try again.", e);
        }
        return new LibraryException("The library %s can't be %s: %s.".formatted(file, verb, e.getMessage()), e);
    }

    private synchronized Connection takeReader() {
        try {
            while (readers.isEmpty() && open >= READERS && !closed) {
                wait();
            }
            if (closed) {
                throw new LibraryException("The library is closed.");
            }
            if (!readers.isEmpty()) {
                return readers.pop();
            }
            Connection fresh = connect(file, true);
            open++;
            return fresh;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LibraryException("The library is closing.", e);
        } catch (SQLException e) {
            throw failure("read", e);
        }
    }

    private synchronized void giveBack(Connection connection) {
        readers.push(connection);
        notifyAll();
    }

    /** Waits for who is reading or writing, and lets the file go. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        try {
            while (readers.size() < open) {
                wait();
            }
            for (Connection reader : readers) {
                reader.close();
            }
            closeOwn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw failure("closed", e);
        }
    }

    private void closeOwn() throws SQLException {
        if (writer != null) {
            synchronized (writer) {
                writer.close();
            }
        }
        synchronized (watchLock) {
            if (watch != null) {
                watch.close();
            }
        }
    }
}
