package atelier.nn;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes safetensors files. The same tensors give the same bytes: larger element types first, which keeps everything
 * aligned, then by name; the header is padded to a multiple of 8.
 */
public final class SafetensorsWriter {
    private static final int CHUNK = 1 << 16;

    /** Writes to a temporary file beside the target, then renames it: the target is never half written. */
    public void write(Path target, Map<String, TensorData> tensors, Map<String, String> metadata) throws IOException {
        // not createTempFile: its files are readable by their owner alone, and so would the target be
        Path temporary =
                target.resolveSibling(target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                writeTo(channel, tensors, metadata);
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeTo(FileChannel channel, Map<String, TensorData> tensors, Map<String, String> metadata)
            throws IOException {
        List<Map.Entry<String, TensorData>> ordered = tensors.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, TensorData> e) ->
                                -e.getValue().type().bytes())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        byte[] header = header(ordered, metadata);
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(header.length);
        flush(channel, buffer);
        writeFully(channel, ByteBuffer.wrap(header));
        for (Map.Entry<String, TensorData> entry : ordered) {
            TensorData tensor = entry.getValue();
            for (int i = 0; i < tensor.length(); i++) {
                if (buffer.remaining() < Long.BYTES) {
                    flush(channel, buffer);
                }
                tensor.put(buffer, i);
            }
        }
        flush(channel, buffer);
    }

    private static byte[] header(List<Map.Entry<String, TensorData>> ordered, Map<String, String> metadata)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            if (!metadata.isEmpty()) {
                json.writeObjectFieldStart("__metadata__");
                for (Map.Entry<String, String> entry : new TreeMap<>(metadata).entrySet()) {
                    json.writeStringField(entry.getKey(), entry.getValue());
                }
                json.writeEndObject();
            }
            long offset = 0;
            for (Map.Entry<String, TensorData> entry : ordered) {
                writeTensor(json, entry.getKey(), entry.getValue(), offset);
                offset += entry.getValue().bytes();
            }
            json.writeEndObject();
        }
        byte[] unpadded = bytes.toByteArray();
        byte[] padded = Arrays.copyOf(unpadded, (unpadded.length + 7) / 8 * 8);
        Arrays.fill(padded, unpadded.length, padded.length, (byte) ' ');
        return padded;
    }

    private static void writeTensor(JsonGenerator json, String name, TensorData tensor, long offset)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("dtype", tensor.type().label());
        json.writeArrayFieldStart("shape");
        for (long length : tensor.shape()) {
            json.writeNumber(length);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("data_offsets");
        json.writeNumber(offset);
        json.writeNumber(offset + tensor.bytes());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void flush(FileChannel channel, ByteBuffer buffer) throws IOException {
        buffer.flip();
        writeFully(channel, buffer);
        buffer.clear();
    }

    private static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
