package atelier.ui.workshop;

import atelier.art.Style;
import atelier.studio.styles.Lineage;
import atelier.studio.styles.Parent;
import atelier.ui.kit.Pixels;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The tree of the style looked at, with its pictures; empty for a style without parents. */
public final class FamilyModel {
    /** A tree and its faces, by id. */
    public record Tree(Lineage.Node root, Map<String, Pixels> faces) {
        public Tree {
            faces = Map.copyOf(faces);
        }
    }

    private final Surroundings around;
    private final ReadOnlyObjectWrapper<Optional<Tree>> tree = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String wanted = "";

    FamilyModel(Surroundings around) {
        this.around = around;
    }

    public ReadOnlyObjectProperty<Optional<Tree>> tree() {
        return tree.getReadOnlyProperty();
    }

    void follow(Parent style) {
        wanted = style.id();
        tree.set(Optional.empty());
        around.when(around.styles().lineage().of(style), root -> {
            if (wanted.equals(style.id()) && !root.parents().isEmpty()) {
                around.workers().load(() -> draw(root), drawn -> take(style, drawn), around::complain);
            }
        });
    }

    /** Brings an ancestor back as a card of its own. */
    public void reopen(Lineage.Node node, Consumer<StyleCard> opened) {
        Consumer<Style> show = style -> opened.accept(card(style));
        node.style()
                .ifPresentOrElse(
                        show,
                        () -> around.when(
                                around.styles().lineage().reopen(node.id()),
                                found -> found.ifPresentOrElse(
                                        show,
                                        () -> around.toast()
                                                .show(around.texts().of("workshop.family.lost", node.name())))));
    }

    private StyleCard card(Style style) {
        Optional<Pixels> face = tree.get().map(t -> t.faces().get(style.id()));
        return face.map(pixels -> around.card(Parent.of(style), pixels)).orElseGet(() -> around.card(Parent.of(style)));
    }

    private void take(Parent style, Tree drawn) {
        if (wanted.equals(style.id())) {
            tree.set(Optional.of(drawn));
        }
    }

    private static Tree draw(Lineage.Node root) {
        Map<String, Pixels> faces = new HashMap<>();
        gather(root, faces);
        return new Tree(root, faces);
    }

    private static void gather(Lineage.Node node, Map<String, Pixels> faces) {
        node.swatch().ifPresent(swatch -> faces.computeIfAbsent(node.id(), id -> Pixels.of(swatch)));
        node.parents().forEach(parent -> gather(parent, faces));
    }
}
