/** The page's security policy asks that every script address be vouched for; the map's workers are the only ones there are. */

type Policy = { readonly createScriptURL: (address: string) => string };
type TrustedTypes = { readonly createPolicy: (name: string, policy: Policy) => unknown };

/** Lets scripts be started from the given addresses and from no other, where the browser knows Trusted Types. */
export function allowWorkers(workerUrls: readonly string[]): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }; // not in the DOM's types yet
  const allowed = workerUrls.map((url) => new URL(url, document.baseURI).href);
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      if (allowed.includes(new URL(address, document.baseURI).href)) return address;
      throw new TypeError(`Scripts are not started from ${address}`);
    },
  });
}
