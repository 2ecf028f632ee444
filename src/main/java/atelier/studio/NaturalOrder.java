package atelier.studio;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders names as people do: "photo 2" before "photo 10", without regard to case. */
final class NaturalOrder implements Comparator<Path> {
    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    @Override
    public int compare(Path a, Path b) {
        int names = Math.min(a.getNameCount(), b.getNameCount());
        for (int i = 0; i < names; i++) {
            int order = compareNames(a.getName(i).toString(), b.getName(i).toString());
            if (order != 0) {
                return order;
            }
        }
        int length = Integer.compare(a.getNameCount(), b.getNameCount());
        return length != 0 ? length : a.compareTo(b);
    }

    private static int compareNames(String a, String b) {
        Matcher left = PART.matcher(a);
        Matcher right = PART.matcher(b);
        while (true) {
            boolean more = left.find();
            if (more != right.find()) {
                return more ? 1 : -1;
            }
            if (!more) {
                return a.compareTo(b);
            }
            int order = compareParts(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int compareParts(String a, String b) {
        if (!Character.isDigit(a.charAt(0)) || !Character.isDigit(b.charAt(0))) {
            return a.compareToIgnoreCase(b);
        }
        String left = a.replaceFirst("^0+(?=\\d)", "");
        String right = b.replaceFirst("^0+(?=\\d)", "");
        int length = Integer.compare(left.length(), right.length());
        return length != 0 ? length : left.compareTo(right);
    }
}
