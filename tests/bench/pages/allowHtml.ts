/** Leaflet writes HTML of its own while it loads, which the server's policy forbids unless it is allowed first. */
type Policies = { readonly createPolicy: (name: string, rules: { readonly createHTML: (text: string) => string }) => unknown };
(window as unknown as { readonly trustedTypes?: Policies }).trustedTypes?.createPolicy('default', { createHTML: (text) => text });
export {};
