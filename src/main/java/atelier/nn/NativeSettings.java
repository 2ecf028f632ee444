package atelier.nn;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Settings of this process that native code reads when it is loaded. On systems without the C function in question
 * nothing happens. Applying them twice is harmless.
 */
final class NativeSettings {
    private static final int M_TRIM_THRESHOLD = -1;
    private static final int M_TOP_PAD = -2;
    private static final int M_MMAP_THRESHOLD = -3;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols = linker.defaultLookup();

    /**
     * Sets a variable that native libraries will see; one that the user has set stays. {@link System#getenv} keeps
     * showing the old value.
     */
    void defaultVariable(String name, String value) {
        find(
                        "setenv",
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                .ifPresent(setenv -> {
                    try (Arena arena = Arena.ofConfined()) {
                        invoke(setenv, arena.allocateFrom(name), arena.allocateFrom(value), 0);
                    }
                });
    }

    /**
     * Keeps freed tensor memory inside the process instead of giving each block back to the system: no page faults for
     * every intermediate of a preview. Blocks above {@code largestKept}, at most 32 MiB, still go back: kept, the heap
     * would be torn into pieces that large tiles don't fit into. glibc only.
     */
    void keepFreedMemory(int largestKept, int topPadBytes) {
        find("mallopt", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                .ifPresent(mallopt -> {
                    invoke(mallopt, M_MMAP_THRESHOLD, largestKept);
                    invoke(mallopt, M_TRIM_THRESHOLD, Integer.MAX_VALUE);
                    invoke(mallopt, M_TOP_PAD, topPadBytes);
                });
    }

    /** Gives memory that tensors no longer use back to the system. glibc only. */
    void releaseFreedMemory() {
        find("malloc_trim", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG))
                .ifPresent(trim -> invoke(trim, 0L));
    }

    @SuppressWarnings("restricted") // calling C is what this class is for
    private Optional<MethodHandle> find(String function, FunctionDescriptor descriptor) {
        Optional<MemorySegment> address = symbols.find(function);
        return address.map(symbol -> linker.downcallHandle(symbol, descriptor));
    }

    private static void invoke(MethodHandle function, Object... arguments) {
        try {
            Object status = function.invokeWithArguments(arguments);
            assert status != null;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a C function threw a checked exception", e);
        }
    }
}
