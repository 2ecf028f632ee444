package atelier.cli;

import atelier.studio.HomeFolder;
import atelier.studio.StudioException;
import atelier.training.loop.ExportedModel;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An instant stylizer as it was given: a model's folder, a run's, or a run's name or number. */
record InstantArgument(Path home) {
    Path folder(String given) {
        Path folder = Path.of(given);
        // what is a folder and no run is a model, perhaps a broken one: who loads it says what is wrong
        boolean model = Files.isDirectory(folder) && !Files.isRegularFile(folder.resolve("run.json"));
        return model ? folder : newest(given);
    }

    private Path newest(String given) {
        try {
            RunFolder run = TrainCommand.find(new HomeFolder(home).runs(), given);
            if (run.settings().runKind() != RunKind.INSTANT) {
                throw new StudioException("'%s' trains no instant stylizer.".formatted(run.name()));
            }
            List<ExportedModel> models = ExportedModel.of(run);
            if (models.isEmpty()) {
                throw new StudioException(
                        "'%s' has no model yet: wait for its end, or ask for a snapshot.".formatted(run.name()));
            }
            return models.getFirst().folder();
        } catch (RunException e) {
            throw new StudioException(e.getMessage(), e);
        } catch (IOException e) {
            throw new StudioException("The runs can't be read.", e);
        }
    }
}
