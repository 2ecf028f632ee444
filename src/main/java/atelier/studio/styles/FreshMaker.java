package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.Latent;
import atelier.art.LatentPoint;
import atelier.art.StyleOrigin;
import atelier.nn.KeyedRandom;
import atelier.studio.InventedNames;
import java.util.Optional;
import java.util.Random;

/** Makes fresh styles with their ids and names: the same place of the same generator has the same. */
record FreshMaker(StyleSpace space) {
    private static final int SHORT = 8;

    /** A style of a seed. */
    FreshStyle drawn(Latent latent) {
        GeneratorInfo info = space.info();
        boolean codes = info.kind() == GeneratorInfo.Kind.CODES;
        String id = codes
                ? "sampled-%016x-%s".formatted(latent.seed(), Double.toString(latent.diversity()))
                : "generated-%s-%016x-%s"
                        .formatted(prefix(info.hash()), latent.seed(), Double.toString(latent.diversity()));
        long nameSeed = codes ? latent.seed() : latent.seed() ^ KeyedRandom.named(info.hash());
        LatentPoint point = space.point(latent);
        return new FreshStyle(
                id,
                InventedNames.pick(new Random(nameSeed)),
                space.drawn(latent),
                info.id(),
                point,
                Optional.empty(),
                space.swatch(point));
    }

    /** A style at a place. */
    FreshStyle placed(LatentPoint point, String way, StyleOrigin origin) {
        long key = KeyedRandom.of(
                        key(point.toArray()), KeyedRandom.named(space.info().hash()), point.layers())
                .nextLong();
        return new FreshStyle(
                "%s-%016x".formatted(way, key),
                InventedNames.pick(new Random(key)),
                origin,
                space.info().id(),
                point,
                Optional.empty(),
                space.swatch(point));
    }

    /** A style of codes that are a place of no generator; the space is the code space. */
    static FreshStyle ofCodes(CodeSpace space, CodeScales codes, String way, StyleOrigin origin) {
        long key = KeyedRandom.of(
                        key(codes.natural().toArray()), key(codes.at(2).toArray()))
                .nextLong();
        return new FreshStyle(
                "%s-%016x".formatted(way, key),
                InventedNames.pick(new Random(key)),
                origin,
                space.info().id(),
                LatentPoint.NONE,
                Optional.of(codes),
                space.swatch(codes));
    }

    private static long key(float... values) {
        long key = values.length;
        for (float value : values) {
            key = 31 * key + Float.floatToIntBits(value);
        }
        return key;
    }

    private static String prefix(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }
}
