/** Tensors: the engine's start, operators, layers, networks, safetensors. One of the few rooms that know DJL. */
package atelier.nn;
