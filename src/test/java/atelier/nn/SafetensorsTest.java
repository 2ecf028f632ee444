package atelier.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {
    @TempDir
    private Path folder;

    @Property(tries = 60)
    void whatIsWrittenIsRead(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int count) throws IOException {
        Path path = Files.createTempFile("round", ".safetensors");
        Map<String, float[]> floats = new TreeMap<>();
        Map<String, long[]> longs = new TreeMap<>();
        Map<String, TensorData> tensors = new TreeMap<>();
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            int rows = random.nextInt(4);
            int columns = random.nextInt(7);
            String name = "ä\"" + i + random.nextInt(9);
            if (random.nextBoolean()) {
                float[] values = new float[rows * columns];
                for (int k = 0; k < values.length; k++) {
                    values[k] = (random.nextInt(4001) - 2000) / 8f;
                }
                floats.put(name, values);
                tensors.put(
                        name,
                        random.nextBoolean()
                                ? TensorData.floats(values, rows, columns)
                                : TensorData.halves(values, rows, columns));
            } else {
                long[] values = random.longs((long) rows * columns).toArray();
                longs.put(name, values);
                tensors.put(name, TensorData.longs(values, rows, columns));
            }
        }
        new SafetensorsWriter().write(path, tensors, Map.of("seed", Long.toString(seed)));
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            assertThat(file.names()).containsExactlyInAnyOrderElementsOf(tensors.keySet());
            assertThat(file.metadata()).containsEntry("seed", Long.toString(seed));
            for (String name : floats.keySet()) {
                assertThat(file.floats(name)).containsExactly(floats.get(name));
            }
            for (String name : longs.keySet()) {
                assertThat(file.longs(name)).containsExactly(longs.get(name));
            }
        } finally {
            Files.delete(path);
        }
    }

    @Property(tries = 300)
    void damageIsNamedOrHarmless(@ForAll long seed) throws IOException {
        byte[] bytes = bytesOf(Map.of(
                "a", TensorData.floats(new float[12], 3, 4),
                "b", TensorData.halves(new float[5], 5),
                "c", TensorData.longs(new long[2], 2)));
        Random random = new Random(seed);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
        Path path =
                Files.write(Files.createTempFile("damaged", ".safetensors"), java.util.Arrays.copyOf(bytes, length));
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            for (String name : file.names()) {
                assertThat(file.info(name).elements()).isNotNegative();
            }
        } catch (SafetensorsException e) {
            assertThat(e.getMessage()).endsWith(".");
        } finally {
            Files.delete(path);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | 4 | 't' lies beyond the end",
                "{'t':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}} | 8 | 't' has a length that its shape",
                "{'t':{'dtype':'BF16','shape':[4],'data_offsets':[0,8]}} | 8 | 't' has the type BF16",
                "{'t':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}} | 8 | 't' has negative shape",
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}} | 8 | 't' ends before it begins",
                "{'t':{'dtype':'F32','shape':[1.5],'data_offsets':[0,8]}} | 8 | 't' has shape that are not whole",
                "{'t':{'dtype':'F32','shape':[4611686018427387904,8],'data_offsets':[0,8]}} | 8 | 't' is absurdly large",
                "{'t':{'dtype':'F32','shape':[2]}} | 8 | 't' lacks type, shape or offsets",
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'t':{'dtype':'F32','shape':[2],'data_offsets':[8,16]}}"
                        + " | 16 | 't' is there twice",
                "{'s':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'t':{'dtype':'F32','shape':[2],'data_offsets':[4,12]}}"
                        + " | 12 | 't' overlaps another",
                "{'s':{'dtype':'F16','shape':[1],'data_offsets':[0,2]},'t':{'dtype':'F32','shape':[2],'data_offsets':[2,10]}}"
                        + " | 10 | 't' is misaligned",
                "{'s':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'t':{'dtype':'F32','shape':[1],'data_offsets':[8,12]}}"
                        + " | 12 | 't' has a gap before it",
                "{'t':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}} | 9 | goes on after its last tensor",
                "{'t': | 0 | not valid JSON",
                "[] | 0 | not a JSON object",
            })
    void unsoundHeadersAreRefused(String header, int dataBytes, String sentence) throws IOException {
        Path path = raw(header.replace('\'', '"').getBytes(StandardCharsets.UTF_8), dataBytes);
        assertThatThrownBy(() -> SafetensorsFile.open(path))
                .isInstanceOf(SafetensorsException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void hugeHeaderIsRefusedBeforeItIsRead() throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(1L << 40);
        Path path = Files.write(folder.resolve("huge"), bytes.array());
        assertThatThrownBy(() -> SafetensorsFile.open(path)).hasMessageContaining("plausible length");
    }

    @Test
    void emptyFileIsRefused() throws IOException {
        Path path = Files.write(folder.resolve("empty"), new byte[0]);
        assertThatThrownBy(() -> SafetensorsFile.open(path)).hasMessageContaining("too short");
    }

    @Test
    void sameTensorsGiveTheSamePaddedBytes() throws IOException {
        byte[] bytes = bytesOf(Map.of(
                "z",
                TensorData.floats(new float[1], 1),
                "a",
                TensorData.floats(new float[1], 1),
                "n",
                TensorData.longs(new long[1], 1)));
        byte[] again = bytesOf(Map.of(
                "n",
                TensorData.longs(new long[1], 1),
                "a",
                TensorData.floats(new float[1], 1),
                "z",
                TensorData.floats(new float[1], 1)));
        assertThat(again).isEqualTo(bytes);
        long header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        assertThat(header % 8).isZero();
    }

    @Test
    void failedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = Files.writeString(folder.resolve("kept.safetensors"), "old");
        Map<String, TensorData> tensors = new TreeMap<>();
        tensors.put("broken", null);
        assertThatThrownBy(() -> new SafetensorsWriter().write(target, tensors, Map.of()))
                .isInstanceOf(NullPointerException.class);
        assertThat(target).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    private byte[] bytesOf(Map<String, TensorData> tensors) throws IOException {
        Path path = Files.createTempFile("bytes", ".safetensors");
        new SafetensorsWriter().write(path, tensors, Map.of());
        byte[] bytes = Files.readAllBytes(path);
        Files.delete(path);
        return bytes;
    }

    private Path raw(byte[] header, int dataBytes) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 + header.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        return Files.write(
                folder.resolve("raw"), bytes.putLong(header.length).put(header).array());
    }
}
