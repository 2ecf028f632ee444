package atelier.ui;

import atelier.art.CodeScales;
import atelier.art.Latent;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.studio.StyleCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Styles whose code holds one number: the hue that {@link FakePainting} tints with. */
final class FakeCatalog implements StyleCatalog {
    private static final List<String> NAMES = List.of(
            "Harbour Blue",
            "Ochre Field",
            "Night Garden",
            "Red Rooftops",
            "Paper Cut",
            "Wet Slate",
            "Olive Grove",
            "Lantern",
            "Salt Marsh",
            "Old Brass",
            "Plum Rain",
            "Chalk Cliff");

    private final PictureBuffer ground = FakePhotos.small(FakePhotos.gradient(80));
    final List<Style> own = new ArrayList<>();
    final List<String> log = new ArrayList<>();
    private final List<Style> trash = new ArrayList<>();
    private final List<Style> starters = IntStream.range(0, NAMES.size())
            .mapToObj(i -> style("starter-" + i, NAMES.get(i), i / 12f, new StyleOrigin.Starter("nobody")))
            .toList();

    static Style style(String id, String name, float hue, StyleOrigin origin) {
        float[] values = new float[StyleCode.LENGTH];
        Arrays.fill(values, hue);
        return new Style(id, name, origin, CodeScales.constant(StyleCode.of(values)));
    }

    @Override
    public List<Style> all() {
        return Stream.concat(starters.stream(), own.stream()).toList();
    }

    @Override
    public Optional<Style> find(String nameOrId) {
        return all().stream().filter(s -> s.id().equals(nameOrId)).findFirst();
    }

    @Override
    public PictureBuffer swatch(Style style) {
        return FakePainting.tint(ground, style.codes().natural(), 1);
    }

    @Override
    public Style fromImage(Path file, Monitor monitor) {
        String name = file.getFileName().toString();
        return style("image-" + name, name, 0.4f, new StyleOrigin.FromImage(name));
    }

    @Override
    public Style fromPicture(Picture picture, String name, Monitor monitor) {
        return style("picture", name, 0.7f, new StyleOrigin.FromImage("picture"));
    }

    @Override
    public byte[] capsule(Style style) {
        return (style.id() + "\n" + style.name() + "\n"
                        + style.codes().natural().get(0, 0))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Style fromCapsule(byte[] capsule) {
        List<String> lines = new String(capsule, StandardCharsets.UTF_8).lines().toList();
        return style(lines.get(0), lines.get(1), Float.parseFloat(lines.get(2)), new StyleOrigin.FromImage("capsule"));
    }

    @Override
    public List<Style> invent(long seed, int count, double diversity) {
        return IntStream.range(0, count)
                .mapToObj(i -> style(
                        "new-" + seed + "-" + i,
                        "Invention " + (i + 1),
                        (i * 0.37f + seed * 0.11f) % 1,
                        new StyleOrigin.Sampled(new Latent(seed, diversity))))
                .toList();
    }

    @Override
    public synchronized void keep(Style style) {
        log.add("keep " + style.name());
        own.removeIf(s -> s.id().equals(style.id()));
        own.addFirst(style);
    }

    @Override
    public synchronized void remove(String id) {
        log.add("remove " + id);
        own.stream().filter(s -> s.id().equals(id)).forEach(trash::add);
        own.removeIf(s -> s.id().equals(id));
    }

    @Override
    public synchronized void restore(String id) {
        log.add("restore " + id);
        trash.stream().filter(s -> s.id().equals(id)).findFirst().ifPresent(own::addFirst);
    }

    @Override
    public boolean isStarter(String id) {
        return id.startsWith("starter-");
    }
}
