/** The page's security policy asks that every script address be vouched for; the map's worker is the only one there is. */

type Policy = { readonly createScriptURL: (address: string) => string };
type TrustedTypes = { readonly createPolicy: (name: string, policy: Policy) => unknown };

/** Lets scripts be started from the given address and from no other, where the browser knows Trusted Types. */
export function allowWorker(workerUrl: string): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }; // not in the DOM's types yet
  const allowed = new URL(workerUrl, document.baseURI).href;
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      if (new URL(address, document.baseURI).href === allowed) return address;
      throw new TypeError(`Scripts are not started from ${address}`);
    },
  });
}
