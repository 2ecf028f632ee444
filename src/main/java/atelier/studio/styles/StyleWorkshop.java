package atelier.studio.styles;

/** Everything about styles that never existed. No call blocks; results arrive on the studio's delivery executor. */
public interface StyleWorkshop {
    Generators generators();

    FreshStyles fresh();

    Breeding breeding();

    Lineage lineage();

    LatentPads pads();

    Directions directions();

    StyleFinder finder();

    Walks walks();

    PhotoFit fit();

    NoveltyGauge novelty();
}
