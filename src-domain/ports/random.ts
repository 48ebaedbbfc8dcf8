/** Where randomness comes from: `n` fresh bytes. Tests pass a seeded one. */
export interface Random {
  bytes(n: number): Uint8Array;
}
