/** Bakes. */
export function bake() {}
