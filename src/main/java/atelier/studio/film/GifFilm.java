package atelier.studio.film;

import atelier.image.PictureBuffer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;

/** An animated GIF that plays for ever; every frame has 256 colours of its own. */
public final class GifFilm implements Film {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final Path target;
    private final boolean replace;
    private final int hundredths;
    private final Path draft;
    private final FileImageOutputStream out;
    private final ImageWriter writer;
    private boolean first = true;
    private boolean finished;

    /** @param perSecond frames a second; a GIF counts in hundredths, at least two a frame */
    public GifFilm(Path target, int perSecond, boolean replace) throws IOException {
        this.target = target;
        this.replace = replace;
        this.hundredths = Math.max(2, Math.round(100f / perSecond));
        this.draft = Drafts.beside(target, ".gif");
        this.out = new FileImageOutputStream(draft.toFile());
        this.writer = ImageIO.getImageWritersByFormatName("gif").next();
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    @Override
    public void add(PictureBuffer frame) throws IOException {
        BufferedImage image = new FrameImage(frame).image();
        writer.writeToSequence(new IIOImage(image, null, metadata(image)), null);
        first = false;
    }

    private IIOMetadata metadata(BufferedImage image) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        control.setAttribute("transparentColorIndex", "0");
        if (first) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(loop);
        }
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode child = new IIOMetadataNode(name);
        root.appendChild(child);
        return child;
    }

    @Override
    public Path finish() throws IOException {
        writer.endWriteSequence();
        out.close();
        finished = true;
        return Drafts.place(draft, target, replace);
    }

    @Override
    public void close() throws IOException {
        writer.dispose();
        try {
            // closing it twice is an error of its own
            if (!finished) {
                out.close();
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
