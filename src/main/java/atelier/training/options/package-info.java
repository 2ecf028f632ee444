/**
 * The settings of every training: lists of parameters, records made of checked values, rules that refuse what makes no
 * sense with a sentence, and presets.
 */
package atelier.training.options;
