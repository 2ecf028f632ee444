package atelier.tool;

import atelier.nn.SafetensorsFile;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorData;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hipparchus.clustering.CentroidCluster;

/**
 * Fits the distribution that new styles are drawn from: {@code FitCodes MODEL CODES OUT}, CODES from
 * {@link EncodePaintings}, OUT the folder {@code models/codes}. Only statistics are written, no painting's code.
 */
public final class FitCodes {
    private static final int AXES = 40;
    private static final int CLUSTERS = 80;

    private FitCodes() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[2]));
        ObjectMapper mapper = new ObjectMapper();
        String sha256 = mapper.readTree(Path.of(arguments[0], "model.json").toFile())
                .path("sha256")
                .asText();
        try (SafetensorsFile file = SafetensorsFile.open(Path.of(arguments[1]))) {
            int count = Math.toIntExact(file.info("codes").shape().getFirst());
            CodeAnalysis analysis = new CodeAnalysis(file.floats("codes"), count, AXES);
            System.out.printf("%d axes hold %.0f %% of the variance%n", AXES, 100 * analysis.explained());
            write(out, analysis, analysis.clusters(CLUSTERS), count);
            ObjectNode json = mapper.createObjectNode()
                    .put("what", "principal axes and clusters of style codes at five scales side by side")
                    .put("works", count)
                    .put("axes", AXES)
                    .put("clusters", CLUSTERS)
                    .put("model_sha256", sha256)
                    .put("data", "paintings in the public domain (life+70); statistics only")
                    .put("licence", "Apache-2.0");
            Files.writeString(
                    out.resolve("codes.json"),
                    mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        }
    }

    private static void write(
            Path out, CodeAnalysis analysis, List<CentroidCluster<CodeAnalysis.Member>> clusters, int count)
            throws IOException {
        float[] centres = new float[clusters.size() * AXES];
        float[] spreads = new float[clusters.size() * AXES];
        float[] weights = new float[clusters.size()];
        for (int c = 0; c < clusters.size(); c++) {
            List<CodeAnalysis.Member> members = clusters.get(c).getPoints();
            double[] centre = clusters.get(c).getCenter().getPoint();
            weights[c] = (float) members.size() / count;
            for (int a = 0; a < AXES; a++) {
                double squares = 0;
                for (CodeAnalysis.Member member : members) {
                    squares += Math.pow(member.getPoint()[a] - centre[a], 2);
                }
                centres[c * AXES + a] = (float) centre[a];
                spreads[c * AXES + a] = (float) Math.sqrt(squares / members.size());
            }
        }
        float[] axes = new float[AXES * analysis.mean.length];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = (float) analysis.axes[i / analysis.mean.length][i % analysis.mean.length];
        }
        new SafetensorsWriter()
                .write(
                        out.resolve("codes.safetensors"),
                        Map.of(
                                "mean", TensorData.floats(analysis.mean, analysis.mean.length),
                                "scale", TensorData.floats(analysis.scale, analysis.scale.length),
                                "axes", TensorData.halves(axes, AXES, analysis.mean.length),
                                "centres", TensorData.floats(centres, clusters.size(), AXES),
                                "spreads", TensorData.floats(spreads, clusters.size(), AXES),
                                "weights", TensorData.floats(weights, clusters.size())),
                        Map.of());
    }
}
