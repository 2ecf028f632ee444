package atelier.image.encode;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.meta.JpegXmp;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** JPEG with full colour resolution (4:4:4), by the JDK's encoder; transparent parts become white. */
public final class JpegEncoder implements Encoder {
    private static final int ICC_PIECE = 65_000;
    private static final int MAX_SEGMENT = 65_533;
    private static final String TREE = "javax_imageio_jpeg_image_1.0";

    private final int quality;
    private final boolean progressive;

    /**
     * @param quality 1 to 100
     * @param progressive coarse passes first; needs memory for all coefficients, 6 bytes a pixel
     */
    public JpegEncoder(int quality, boolean progressive) {
        this.quality = quality;
        this.progressive = progressive;
    }

    @Override
    public void encode(Picture picture, Metadata metadata, RandomAccessFile file, Monitor monitor) throws IOException {
        ImageWriter writer = writer();
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file.getChannel()), 1 << 16);
        try (InsertingStream stream = new InsertingStream(out, segments(metadata))) {
            ComponentColorModel model = new ComponentColorModel(
                    ColorSpace.getInstance(ColorSpace.CS_sRGB),
                    false,
                    false,
                    ComponentColorModel.OPAQUE,
                    DataBuffer.TYPE_BYTE);
            LazyRaster rows = new LazyRaster(picture, y -> {
                if (monitor.cancelled()) {
                    writer.abort();
                }
                monitor.progress((y + 1.0) / picture.height());
            });
            BufferedImage image = new BufferedImage(model, rows, false, null);
            writer.setOutput(stream);
            ImageWriteParam param = param(writer);
            writer.write(null, new IIOImage(image, null, fullColour(writer, param)), param);
        } finally {
            writer.dispose();
        }
        monitor.checkCancelled();
        out.flush();
    }

    private static ImageWriter writer() throws IOException {
        Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName("jpeg");
        while (all.hasNext()) {
            ImageWriter next = all.next();
            if (next.getClass().getName().equals("com.sun.imageio.plugins.jpeg.JPEGImageWriter")) {
                return next;
            }
        }
        throw new IOException("this Java has no JPEG encoder");
    }

    private ImageWriteParam param(ImageWriter writer) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality / 100f);
        param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        return param;
    }

    private static IIOMetadata fullColour(ImageWriter writer, ImageWriteParam param) throws IOException {
        ImageTypeSpecifier type = ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB);
        IIOMetadata metadata = writer.getDefaultImageMetadata(type, param);
        Node tree = metadata.getAsTree(TREE);
        NodeList components = ((Element) tree).getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            Element component = (Element) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(TREE, tree);
        return metadata;
    }

    private static byte[] segments(Metadata metadata) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!metadata.exif().isEmpty()) {
            byte[] exif = metadata.exif().toBytes();
            if (exif.length + 6 <= MAX_SEGMENT) {
                segment(out, 0xE1, "Exif\0\0", exif);
            }
        }
        List<byte[]> packets = JpegXmp.segments(metadata.software(), metadata.credit(), metadata.recipe());
        packets.forEach(packet -> segment(out, 0xE1, "", packet));
        byte[] icc = Metadata.srgbProfile();
        int pieces = Math.ceilDiv(icc.length, ICC_PIECE);
        for (int i = 0; i < pieces; i++) {
            byte[] piece = Arrays.copyOfRange(icc, i * ICC_PIECE, Math.min(icc.length, (i + 1) * ICC_PIECE));
            segment(out, 0xE2, "ICC_PROFILE\0" + (char) (i + 1) + (char) pieces, piece);
        }
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, String mark, byte[] data) {
        int length = mark.length() + data.length + 2;
        out.write(0xFF);
        out.write(marker);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(mark.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(data);
    }
}
