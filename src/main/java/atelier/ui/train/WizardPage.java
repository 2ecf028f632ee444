package atelier.ui.train;

/** The pages of the wizard, in order. */
public enum WizardPage {
    GOAL("train.page.goal"),
    PICTURES("train.page.pictures"),
    PRESET("train.page.preset"),
    REVIEW("train.page.review");

    private final String textKey;

    WizardPage(String textKey) {
        this.textKey = textKey;
    }

    String textKey() {
        return textKey;
    }
}
