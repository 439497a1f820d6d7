/** Bakes. */
export default function bake() {}
