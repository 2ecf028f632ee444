/** Networks that invent style images, and those that judge them: DCGAN, CAN, StyleGAN; sampling and mixing. */
package atelier.generator;
