package atelier.ui.workshop;

import atelier.studio.styles.Directions.Change;
import atelier.studio.styles.Directions.Direction;
import atelier.ui.kit.Texts;

/** What directions are called: as the user named them, or by what they seem to do. */
record DirectionNames(Texts texts) {
    String of(Direction direction) {
        return direction.given().orElseGet(() -> guess(direction));
    }

    private String guess(Direction direction) {
        String name = words(direction.guess().change());
        int number = direction.guess().number();
        return number == 1 ? name : texts.of("workshop.direction.another", name, number);
    }

    private String words(Change change) {
        return switch (change) {
            case LIGHTER -> texts.of("workshop.direction.lighter");
            case DARKER -> texts.of("workshop.direction.darker");
            case MORE_COLOUR -> texts.of("workshop.direction.colour.more");
            case LESS_COLOUR -> texts.of("workshop.direction.colour.less");
            case WARMER -> texts.of("workshop.direction.warmer");
            case COOLER -> texts.of("workshop.direction.cooler");
            case GREENER -> texts.of("workshop.direction.greener");
            case REDDER -> texts.of("workshop.direction.redder");
            case MORE_CONTRAST -> texts.of("workshop.direction.contrast.more");
            case SOFTER -> texts.of("workshop.direction.softer");
            case BUSIER -> texts.of("workshop.direction.busier");
            case CALMER -> texts.of("workshop.direction.calmer");
        };
    }
}
