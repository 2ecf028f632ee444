package atelier.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that someone may have meant: those that contain the word, then those with the fewest edits. */
final class NearestNames {
    private NearestNames() {}

    static List<String> of(String wanted, List<String> names, int count) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> score(lower, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }

    private static int score(String wanted, String name) {
        return !wanted.isEmpty() && name.contains(wanted) ? 0 : 1 + distance(wanted, name);
    }

    /** Levenshtein's distance: the fewest letters to add, drop or change. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
