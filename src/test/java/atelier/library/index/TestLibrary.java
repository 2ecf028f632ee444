package atelier.library.index;

import atelier.art.CodeScales;
import atelier.art.Style;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.library.StyleCapsule;
import atelier.studio.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Libraries and styles for tests. */
public final class TestLibrary {
    static final Style STARTER = style("starter-1", "Dawn", 1, new StyleOrigin.Starter("Someone, 1890"));

    final List<String> notices = new ArrayList<>();
    private final Path home;

    TestLibrary(Path home) {
        this.home = home;
    }

    LibraryStore own() {
        return open(new LibraryAccess.Owner());
    }

    LibraryStore open(LibraryAccess access) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        return LibraryStore.open(new LibraryPlaces(home), access, List.of(STARTER), clock, notices::add);
    }

    static int keep(LibraryStore store, Style style, long kept) {
        StyleCapsule capsule = StyleCapsule.of(style, swatch(style), Instant.ofEpochMilli(kept));
        return store.keep(capsule, List.of(new PaletteColor(0x336699, 0.7), new PaletteColor(0xEEEEEE, 0.3)));
    }

    static PictureBuffer swatch(Style style) {
        return Samples.picture(8, 8, Math.floorMod(style.id().hashCode(), 256));
    }

    public static Style style(String id, String name) {
        return style(id, name, id.hashCode(), new StyleOrigin.FromImage("ab" + id));
    }

    public static Style style(String id, String name, long seed, StyleOrigin origin) {
        return new Style(id, name, origin, CodeScales.constant(code(seed)));
    }

    public static StyleCode code(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[StyleCode.LENGTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return StyleCode.of(values);
    }

    static List<String> names(LibraryStore store, StyleQuery query) {
        return store.styles().rows(store.styles().keys(query)).stream()
                .map(StyleRow::name)
                .toList();
    }

    static StyleRow row(LibraryStore store, String id) {
        return store.styles().row(id).orElseThrow();
    }
}
