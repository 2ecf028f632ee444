/**
 * The style workshop: fresh styles from generators, crossed, moved, found again, walked through and kept. What a face
 * sees are {@link atelier.studio.styles.StyleWorkshop} and what it hands out; nothing of it blocks, and everything that
 * it says arrives on the studio's delivery executor.
 */
package atelier.studio.styles;
