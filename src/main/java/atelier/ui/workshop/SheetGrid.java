package atelier.ui.workshop;

/** How so many cards fill a pane best: the columns and the card size that leave the least of it empty. */
record SheetGrid(int columns, int rows, double cardWidth, double cardHeight) {
    private static final double WIDEST = 1.5;

    /** @param gap between cards */
    static SheetGrid fit(int cards, double width, double height, double gap) {
        SheetGrid best = new SheetGrid(1, cards, 0, 0);
        for (int columns = 1; columns <= cards; columns++) {
            int rows = Math.ceilDiv(cards, columns);
            double w = Math.max(1, (width - (columns - 1) * gap) / columns);
            double h = Math.max(1, (height - (rows - 1) * gap) / rows);
            SheetGrid next =
                    new SheetGrid(columns, rows, Math.floor(Math.min(w, WIDEST * h)), Math.floor(Math.min(h, w)));
            if (next.area() > best.area()) {
                best = next;
            }
        }
        return best;
    }

    private double area() {
        return cardWidth * cardHeight;
    }
}
