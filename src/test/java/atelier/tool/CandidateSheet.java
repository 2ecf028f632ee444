package atelier.tool;

import atelier.art.CodeScales;
import atelier.art.Latent;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.nn.TensorEngine;
import atelier.stylizer.InstantPainter;
import atelier.stylizer.PaintSettings;
import atelier.stylizer.StyleSampler;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.clustering.CentroidCluster;

/**
 * Paints a sheet to choose from. {@code CandidateSheet MODEL PHOTO OUT starters CODES COUNT}: the works nearest the
 * centres of so many clusters. {@code CandidateSheet MODEL PHOTO OUT samples FOLDER DIVERSITY}: twelve drawn styles.
 */
public final class CandidateSheet {
    private static final int AXES = 40;
    private static final int COLUMNS = 8;

    private CandidateSheet() {}

    private record Candidate(String title, CodeScales codes) {}

    public static void main(String[] arguments) throws IOException {
        TensorEngine engine = TensorEngine.start();
        try (InstantPainter painter = InstantPainter.load(Path.of(arguments[0]), engine, engine.choose("auto"))) {
            PictureBuffer photo =
                    arguments[1].equals("landscape") ? Landscape.square(256) : Pictures.read(Path.of(arguments[1]));
            List<Candidate> candidates = arguments[3].equals("starters")
                    ? nearestToCentres(CodesFile.read(Path.of(arguments[4])), Integer.parseInt(arguments[5]))
                    : samples(
                            StyleSampler.load(Path.of(arguments[4]), painter.model()),
                            Double.parseDouble(arguments[5]));
            Pictures.write(sheet(painter, photo, candidates), Path.of(arguments[2]));
        }
    }

    private static List<Candidate> nearestToCentres(CodesFile file, int count) {
        CodeAnalysis analysis = new CodeAnalysis(file.codes, file.names.size(), AXES);
        List<Candidate> candidates = new ArrayList<>();
        for (CentroidCluster<CodeAnalysis.Member> cluster : analysis.clusters(count)) {
            double[] centre = cluster.getCenter().getPoint();
            int nearest = -1;
            double smallest = Double.MAX_VALUE;
            for (CodeAnalysis.Member member : cluster.getPoints()) {
                double distance = 0;
                for (int a = 0; a < centre.length; a++) {
                    distance += Math.pow(member.getPoint()[a] - centre[a], 2);
                }
                if (distance < smallest) {
                    smallest = distance;
                    nearest = member.index;
                }
            }
            candidates.add(new Candidate(file.names.get(nearest), file.scales(nearest)));
        }
        return candidates;
    }

    private static List<Candidate> samples(StyleSampler sampler, double diversity) {
        List<Candidate> candidates = new ArrayList<>();
        for (int seed = 0; seed < 16; seed++) {
            candidates.add(new Candidate("seed " + seed, sampler.sample(new Latent(seed, diversity))));
        }
        return candidates;
    }

    private static BufferedImage sheet(InstantPainter painter, PictureBuffer photo, List<Candidate> candidates) {
        int width = photo.width() + 4;
        int height = photo.height() + 18;
        int rows = Math.ceilDiv(candidates.size(), COLUMNS);
        BufferedImage sheet = new BufferedImage(COLUMNS * width, rows * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(Color.WHITE);
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Style style = new Style("candidate", candidate.title(), new StyleOrigin.FromImage(""), candidate.codes());
            PictureBuffer painted = painter.paint(
                    photo, StyleBlend.of(style), PaintSettings.DEFAULT, PictureBuffer.Depth.EIGHT, Monitor.NONE);
            int x = i % COLUMNS * width;
            int y = i / COLUMNS * height;
            g.drawImage(Pictures.image(painted), x, y + 14, null);
            g.drawString(i + " " + candidate.title(), x + 2, y + 11);
        }
        g.dispose();
        return sheet;
    }
}
