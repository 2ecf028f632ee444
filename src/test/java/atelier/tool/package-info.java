/** Programs that make what ships in {@code models/}; run by hand, each from its {@code main}. */
package atelier.tool;
