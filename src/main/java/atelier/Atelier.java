package atelier;

/** Entry point: no arguments opens the studio, anything else is the command line. */
public final class Atelier {
    private Atelier() {}

    public static void main(String[] args) {
        System.out.println("Atelier");
    }
}
