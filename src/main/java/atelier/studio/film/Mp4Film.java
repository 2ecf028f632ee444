package atelier.studio.film;

import atelier.image.PictureBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jcodec.api.transcode.PixelStore.LoanerPicture;
import org.jcodec.api.transcode.Sink;
import org.jcodec.api.transcode.SinkImpl;
import org.jcodec.api.transcode.VideoFrameWithPacket;
import org.jcodec.common.Codec;
import org.jcodec.common.Format;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;

/** H.264 in an MP4. Frames of odd width or height lose a column or a row: the format's colours stand for 2 × 2 pixels. */
public final class Mp4Film implements Film {
    private static final int SIGNED = 128;

    private final Path target;
    private final boolean replace;
    private final Path draft;
    private final SeekableByteChannel out;
    private final int perSecond;
    private final Sink sink;
    private int count;

    public Mp4Film(Path target, int perSecond, boolean replace) throws IOException {
        this.target = target;
        this.replace = replace;
        this.draft = Drafts.beside(target, ".mp4");
        this.out = NIOUtils.writableChannel(draft.toFile());
        this.perSecond = perSecond;
        this.sink = SinkImpl.createWithStream(out, Format.MOV, Codec.H264, null);
        sink.init();
    }

    @Override
    public void add(PictureBuffer frame) throws IOException {
        int width = frame.width() / 2 * 2;
        int height = frame.height() / 2 * 2;
        Picture picture = Picture.create(width, height, ColorSpace.YUV420J);
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                store(frame, x, y, picture);
            }
        }
        Packet packet = Packet.createPacket(null, count, perSecond, 1, count, Packet.FrameType.KEY, null);
        sink.outputVideoFrame(new VideoFrameWithPacket(packet, new LoanerPicture(picture, 1)));
        count++;
    }

    // players take H.264 without further notes for BT.601 of limited range, which the library's own conversion is not
    private static void store(PictureBuffer frame, int left, int top, Picture picture) {
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int i = 0; i < 4; i++) {
            int x = left + i % 2;
            int y = top + i / 2;
            int argb = frame.argb(x, y);
            int r = argb >> 16 & 0xFF;
            int g = argb >> 8 & 0xFF;
            int b = argb & 0xFF;
            picture.getPlaneData(0)[y * picture.getWidth() + x] =
                    signed(16 + (65.481 * r + 128.553 * g + 24.966 * b) / 255);
            red += r / 4.0;
            green += g / 4.0;
            blue += b / 4.0;
        }
        int at = top / 2 * picture.getPlaneWidth(1) + left / 2;
        picture.getPlaneData(1)[at] = signed(128 + (-37.797 * red - 74.203 * green + 112 * blue) / 255);
        picture.getPlaneData(2)[at] = signed(128 + (112 * red - 93.786 * green - 18.214 * blue) / 255);
    }

    private static byte signed(double value) {
        return (byte) (Math.round(value) - SIGNED);
    }

    @Override
    public Path finish() throws IOException {
        sink.finish();
        out.close();
        return Drafts.place(draft, target, replace);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
