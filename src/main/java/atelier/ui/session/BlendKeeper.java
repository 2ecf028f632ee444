package atelier.ui.session;

import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.studio.Session;
import atelier.studio.StudioException;
import atelier.studio.StyleCatalog;
import atelier.ui.kit.Workers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the blend's styles in the session as {@code .style} capsules, so that it comes back unkept styles and all. */
public final class BlendKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(BlendKeeper.class);

    private final StyleCatalog catalog;
    private final Workers workers;
    private final Map<String, String> capsules = new HashMap<>();

    public BlendKeeper(StyleCatalog catalog, Workers workers) {
        this.catalog = catalog;
        this.workers = workers;
    }

    /** Makes the capsules that are missing, in the background, and tells when there is something new to save. */
    public void prepare(StyleBlend blend, Runnable ready) {
        List<Style> missing = blend.parts().stream()
                .map(StyleBlend.Part::style)
                .filter(style -> !capsules.containsKey(style.id()))
                .toList();
        for (Style style : missing) {
            workers.load(
                    () -> Base64.getEncoder().encodeToString(catalog.capsule(style)),
                    text -> {
                        capsules.put(style.id(), text);
                        ready.run();
                    },
                    failure -> LOG.warn("The session lacks the style {}", style.name(), failure));
        }
    }

    /** The capsules at hand for the blend's styles, in base64, by id. */
    public Map<String, String> inline(StyleBlend blend) {
        Map<String, String> inline = new HashMap<>();
        blend.parts()
                .forEach(part -> Optional.ofNullable(capsules.get(part.style().id()))
                        .ifPresent(text -> inline.put(part.style().id(), text)));
        return inline;
    }

    /** The session's blend: styles at hand by id, others from their capsules; what can't be read is left out. Blocks. */
    public Optional<StyleBlend> restore(Session session, Function<String, Optional<Style>> atHand) {
        List<StyleBlend.Part> parts = new ArrayList<>();
        session.blend()
                .forEach((id, weight) -> atHand.apply(id)
                        .or(() -> Optional.ofNullable(session.inlineStyles().get(id))
                                .flatMap(this::decoded))
                        .filter(style -> weight > 0 && parts.size() < StyleBlend.MAX_PARTS)
                        .ifPresent(style -> parts.add(new StyleBlend.Part(style, weight))));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new StyleBlend(parts));
    }

    private Optional<Style> decoded(String text) {
        try {
            return Optional.of(catalog.fromCapsule(Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException | StudioException e) {
            LOG.warn("A style of the last session can't be read", e);
            return Optional.empty();
        }
    }
}
