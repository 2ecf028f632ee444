package atelier.cli;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.studio.Studio;
import atelier.studio.StudioException;
import atelier.training.loop.ExportedModel;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A painter for one style as it was given: a model's folder, a run's, or a run's name or number. */
record PainterArgument(Studio studio) {
    Style style(String given) {
        Path folder = Path.of(given);
        return studio.painters()
                .open(Files.isRegularFile(folder.resolve("model.json")) ? folder : newest(run(given)), Monitor.NONE);
    }

    private RunFolder run(String given) {
        try {
            return TrainCommand.find(studio.runs().folder(), given);
        } catch (RunException e) {
            throw new StudioException(e.getMessage(), e);
        } catch (IOException e) {
            throw new StudioException("The runs can't be read.", e);
        }
    }

    private Path newest(RunFolder run) {
        if (run.settings().runKind() != RunKind.STYLIZER) {
            throw new StudioException("'%s' trains no painter for one style.".formatted(run.name()));
        }
        List<ExportedModel> models = studio.runs().models(run);
        if (models.isEmpty()) {
            throw new StudioException(
                    "'%s' has no model yet: wait for its end, or ask for a snapshot.".formatted(run.name()));
        }
        return models.getFirst().folder();
    }
}
