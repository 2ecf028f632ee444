package atelier.art;

/** Something that a photo can be painted with. Its swatch picture is kept beside it under the same id. */
public record Style(String id, String name, StyleOrigin origin, CodeScales codes) {
    public Style {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a style has an id and a name");
        }
    }

    public Style renamed(String newName) {
        return new Style(id, newName, origin, codes);
    }
}
