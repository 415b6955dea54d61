/** What a build says it holds: sizes in bytes, packed and unpacked, of each file. */
export interface DataManifest {
  'mnist-10k': ManifestFile[];
  /** null when the site was built without it. */
  mnist: ManifestFile[] | null;
}

export interface ManifestFile {
  /** Relative to the manifest. */
  path: string;
  packed: number;
  unpacked: number;
  /** Of the unpacked bytes, in hexadecimal. */
  sha256: string;
}
