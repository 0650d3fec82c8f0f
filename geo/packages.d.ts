// Packages that ship no types: only what the pipeline uses of them.

declare module 'mapshaper' {
  type Files = Readonly<Record<string, string | Uint8Array>>;
  const mapshaper: {
    applyCommands(commands: string, inputs: Files): Promise<Record<string, Uint8Array>>;
  };
  export default mapshaper;
}
