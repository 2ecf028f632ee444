package atelier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a main class of the tests in a Java process of its own: to be killed, or to be measured alone. */
public final class ChildJava {
    private final Class<?> mainClass;
    private final List<String> options;

    private ChildJava(Class<?> mainClass, List<String> options) {
        this.mainClass = mainClass;
        this.options = options;
    }

    public static ChildJava of(Class<?> mainClass) {
        return new ChildJava(
                mainClass,
                List.of("-Djava.awt.headless=true", "-Dai.djl.offline=true", "--enable-native-access=ALL-UNNAMED"));
    }

    /** A small heap of fixed size that is touched at the start: what grows afterwards is native memory. */
    public ChildJava withFixedHeap(int megabytes) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+AlwaysPreTouch"));
        all.addAll(List.of("-Xms" + megabytes + "m", "-Xmx" + megabytes + "m"));
        return new ChildJava(mainClass, all);
    }

    /** Its errors are shown among the tests' own. */
    public Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
