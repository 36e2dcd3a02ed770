/** Every dependency that a bundle leaves to node_modules. */
export const externalPackages: string[];
