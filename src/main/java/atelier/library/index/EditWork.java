package atelier.library.index;

import atelier.library.LibraryException;
import atelier.library.StyleCapsule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies an edit within a transaction and says what undoes it. Files move first, then the rows that tell of them. */
final class EditWork {
    private final Connection connection;
    private final CapsuleFiles files;
    private final FileMoves moves;
    private final Marks marks;

    EditWork(Connection connection, CapsuleFiles files, FileMoves moves) {
        this.connection = connection;
        this.files = files;
        this.moves = moves;
        this.marks = new Marks(connection);
    }

    LibraryEdit apply(LibraryEdit edit) throws SQLException, IOException {
        return switch (edit) {
            case LibraryEdit.Rename(String id, String name) -> rename(id, name);
            case LibraryEdit.SetStars set -> new LibraryEdit.SetStars(marks.stars(set.stars()));
            case LibraryEdit.SetLabels set -> new LibraryEdit.SetLabels(marks.labels(set.labels()));
            case LibraryEdit.SetNotes set -> new LibraryEdit.SetNotes(marks.notes(set.notes()));
            case LibraryEdit.SetCredits(Map<String, String> credits) -> credits(credits);
            case LibraryEdit.SetTags set -> new LibraryEdit.SetTags(marks.tags(set.tags()));
            case LibraryEdit.AddTags(Set<String> ids, Set<String> tags) ->
                new LibraryEdit.SetTags(marks.tags(marks.changedTags(ids, tags, Set.of())));
            case LibraryEdit.RemoveTags(Set<String> ids, Set<String> tags) ->
                new LibraryEdit.SetTags(marks.tags(marks.changedTags(ids, Set.of(), tags)));
            case LibraryEdit.Trash(Set<String> ids) -> new LibraryEdit.Restore(move(ids, StyleState.TRASHED));
            case LibraryEdit.Restore(Set<String> ids) -> new LibraryEdit.Trash(move(ids, StyleState.KEPT));
            case LibraryEdit.PutCollection put -> putCollection(put);
            case LibraryEdit.SetMembers(long id, List<String> ids) -> members(id, ids);
            case LibraryEdit.AddMembers(long id, Set<String> ids) -> {
                Set<String> more = new LinkedHashSet<>(CollectionTable.members(connection, id));
                more.addAll(ids);
                yield members(id, List.copyOf(more));
            }
            case LibraryEdit.RemoveMembers(long id, Set<String> ids) -> {
                List<String> less = new ArrayList<>(CollectionTable.members(connection, id));
                less.removeAll(ids);
                yield members(id, less);
            }
            case LibraryEdit.DropCollection(long id) -> {
                CollectionTable.drop(connection, id, true);
                yield new LibraryEdit.ReviveCollection(id);
            }
            case LibraryEdit.ReviveCollection(long id) -> {
                CollectionTable.drop(connection, id, false);
                yield new LibraryEdit.DropCollection(id);
            }
            case LibraryEdit.NameGroup(int group, String name) -> nameGroup(group, name);
            case LibraryEdit.HideRenders(Set<Long> ids) -> new LibraryEdit.ShowRenders(hide(ids, true));
            case LibraryEdit.ShowRenders(Set<Long> ids) -> new LibraryEdit.HideRenders(hide(ids, false));
            case LibraryEdit.All(List<LibraryEdit> edits) -> all(edits);
        };
    }

    private LibraryEdit all(List<LibraryEdit> edits) throws SQLException, IOException {
        List<LibraryEdit> inverse = new ArrayList<>();
        for (LibraryEdit edit : edits) {
            inverse.addFirst(apply(edit));
        }
        return new LibraryEdit.All(inverse);
    }

    private record Kept(int key, String name, String file, boolean starter, int state) {}

    private Optional<Kept> kept(String id) throws SQLException {
        return Sql.first(
                connection,
                "SELECT key, name, file, starter, state FROM style WHERE id = ?",
                row -> new Kept(row.getInt(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getInt(5)),
                id);
    }

    private LibraryEdit rename(String id, String wanted) throws SQLException, IOException {
        String name = wanted.strip();
        Optional<Kept> found = kept(id);
        if (name.isEmpty()) {
            throw new LibraryException("A style needs a name.");
        }
        if (found.isEmpty() || found.get().state() == StyleState.MISSING.code()) {
            return new LibraryEdit.All(List.of());
        }
        Kept kept = found.get();
        if (kept.starter()) {
            throw new LibraryException("'%s' comes with Atelier and keeps its name.".formatted(kept.name()));
        }
        StyleCapsule old = capsule(kept);
        rewrite(
                kept,
                new StyleCapsule(old.style().renamed(name), old.swatch(), old.licence(), old.kept(), old.details()));
        return new LibraryEdit.Rename(id, kept.name());
    }

    private LibraryEdit credits(Map<String, String> wanted) throws SQLException, IOException {
        Map<String, String> before = new LinkedHashMap<>();
        for (Map.Entry<String, String> one : wanted.entrySet()) {
            Optional<Kept> found = kept(one.getKey()).filter(k -> !k.starter() && k.state() == 0);
            if (found.isPresent()) {
                StyleCapsule old = capsule(found.get());
                KeepDetails details = old.details();
                KeepDetails credited = details.withCredit(one.getValue().strip());
                before.put(one.getKey(), details.credit());
                rewrite(found.get(), new StyleCapsule(old.style(), old.swatch(), old.licence(), old.kept(), credited));
            }
        }
        return new LibraryEdit.SetCredits(before);
    }

    private StyleCapsule capsule(Kept kept) {
        if (kept.state() == StyleState.TRASHED.code()) {
            throw new LibraryException("'%s' is in the trash: restore it first.".formatted(kept.name()));
        }
        return StyleCapsule.read(files.path(kept.file(), false));
    }

    private void rewrite(Kept kept, StyleCapsule capsule) throws SQLException, IOException {
        Path file = files.write(capsule, Optional.of(kept.file()));
        StyleTable.put(connection, StyleEntry.kept(capsule.head(), StyleEntry.FileMark.of(file, files.stamp(file))));
        if (!file.getFileName().toString().equals(kept.file())) {
            Files.deleteIfExists(files.path(kept.file(), false));
        }
    }

    /** Returns the ids of those that were moved. */
    private Set<String> move(Set<String> ids, StyleState into) throws SQLException, IOException {
        Set<String> moved = new LinkedHashSet<>();
        boolean restored = into == StyleState.KEPT;
        for (String id : ids) {
            Optional<Kept> found = kept(id);
            if (found.isEmpty() || found.get().state() == into.code()) {
                continue;
            }
            Kept kept = found.get();
            if (kept.starter()) {
                throw new LibraryException("The styles that come with Atelier can't be removed.");
            }
            if (kept.state() == StyleState.MISSING.code()) {
                continue;
            }
            move(kept, restored, into);
            moved.add(id);
        }
        return moved;
    }

    private void move(Kept kept, boolean restored, StyleState into) throws SQLException, IOException {
        try {
            Path to = restored ? files.fromTrash(kept.file(), kept.name()) : files.toTrash(kept.file(), kept.name());
            moves.moved(files.path(kept.file(), restored), to);
            Sql.run(
                    connection,
                    "UPDATE style SET state = ?, file = ? WHERE key = ?",
                    into.code(),
                    to.getFileName().toString(),
                    kept.key());
        } catch (NoSuchFileException e) {
            throw new LibraryException(
                    restored
                            ? "'%s' is no longer in the trash.".formatted(kept.name())
                            : "The file of '%s' is gone from the library's folder.".formatted(kept.name()),
                    e);
        }
    }

    private LibraryEdit putCollection(LibraryEdit.PutCollection put) throws SQLException {
        String name = put.name().strip();
        if (name.isEmpty()) {
            throw new LibraryException("A collection needs a name.");
        }
        if (put.id() == 0) {
            return new LibraryEdit.DropCollection(CollectionTable.create(connection, name, put.query()));
        }
        Optional<Optional<StyleQuery>> query = CollectionTable.query(connection, put.id());
        Optional<String> old = CollectionTable.name(connection, put.id());
        if (query.isEmpty() || old.isEmpty()) {
            throw new LibraryException("This collection is no longer there.");
        }
        CollectionTable.change(connection, put.id(), name, put.query());
        return new LibraryEdit.PutCollection(put.id(), old.get(), query.get());
    }

    private LibraryEdit members(long id, List<String> ids) throws SQLException {
        Optional<Optional<StyleQuery>> query = CollectionTable.query(connection, id);
        if (query.isEmpty()) {
            throw new LibraryException("This collection is no longer there.");
        }
        if (query.get().isPresent()) {
            throw new LibraryException("A smart collection finds its styles itself: none can be put into it.");
        }
        List<String> before = CollectionTable.members(connection, id);
        CollectionTable.setMembers(connection, id, ids);
        return new LibraryEdit.SetMembers(id, before);
    }

    private LibraryEdit nameGroup(int group, String name) throws SQLException {
        String old = Sql.first(
                        connection, "SELECT name FROM style_group WHERE cluster = ?", row -> row.getString(1), group)
                .orElse("");
        Sql.run(connection, "UPDATE style_group SET name = ? WHERE cluster = ?", name.strip(), group);
        return new LibraryEdit.NameGroup(group, old);
    }

    private Set<Long> hide(Set<Long> ids, boolean hidden) throws SQLException {
        for (long id : ids) {
            RenderTable.hide(connection, id, hidden);
        }
        return ids;
    }
}
